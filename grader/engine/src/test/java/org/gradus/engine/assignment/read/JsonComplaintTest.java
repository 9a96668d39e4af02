package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.gradus.engine.assignment.AssignmentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonComplaintTest {

    /** Line breaks are written as {@code ~}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {              | line 1, column 2: the file ends before an object is closed by }
            [1,            | line 1, column 4: the file ends before an array is closed by ]
            ["a]           | line 1, column 5: the file ends inside a string: its closing " is missing
            [1}            | line 1, column 3: there is a } where a ] is expected
            }              | line 1, column 1: the } closes nothing
            [1 2]          | line 1, column 4: a comma is missing before 2, or a closing bracket
            {"a":1 "b":2}  | line 1, column 8: a comma is missing before ", or a closing bracket
            {"a" 1}        | line 1, column 6: a colon is missing before 1
            {"a":1,}       | line 1, column 8: there is a } where a property's name in double quotes is expected
            {'a':1}        | line 1, column 2: there is a ' where a property's name in double quotes is expected
            [1,]           | line 1, column 4: there is a ] where a value is expected
            {"a":1,"a":2}  | line 1, column 11: the property 'a' appears twice
            [yes]          | line 1, column 2: 'yes' is not a value: only strings in double quotes, numbers, true and false are
            [NaN]          | line 1, column 5: 'NaN' is not a number in JSON
            [+1]           | line 1, column 3: a number must not begin with +
            [01]           | line 1, column 3: a number must not begin with a 0 before other digits
            [1.]           | line 1, column 3: a digit is missing before ]
            // note~{}     | line 1, column 1: JSON has no comments
            ["a~b"]        | line 1, column 4: a string contains a line break or another control character: write \\n
            ["\\q"]        | line 1, column 4: a backslash in a string must be written twice, \\\\
            ["\\u12g4"]    | line 1, column 7: \\u must be followed by four digits, each from 0 to 9 or from A to F
            {} {}          | line 1, column 4: there is more text after the end
            """)
    void isSaidInTheWordsOfWhoeverWritesJson(String text, String complaint) {
        assertThat(complaint(text.replace('~', '\n'))).isEqualTo("not valid JSON at " + complaint);
    }

    @Test
    void nothingOfTheParserShows() {
        String tooDeep = "[".repeat(2000);
        String tooLong = "[" + "1".repeat(2000) + "]";
        for (String text :
                new String[] {tooDeep, tooLong, "[\u0000]", "\u00a0", "[1e]", "[-]", "[.5]", "[0x1]", "\\", "[\"\ud800"
                }) {
            assertThat(complaint(text)).doesNotContain("Feature", "Source", "Constraints", "jackson", "(code", "token");
        }
        assertThat(JsonComplaint.of("Whatever (from `StreamReadFeature.NEW`) [Source: x]"))
                .isEqualTo("it cannot be understood");
    }

    private static String complaint(String text) {
        AssignmentException thrown =
                catchThrowableOfType(AssignmentException.class, () -> new JsonFile("a.json", text).parse());
        return thrown.problems().get(0).reason();
    }
}
