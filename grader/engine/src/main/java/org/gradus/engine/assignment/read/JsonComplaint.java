package org.gradus.engine.assignment.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JSON parser complains about, in the words of somebody who writes JSON and knows no parser. */
final class JsonComplaint {

    private record Rule(Pattern said, String means) {
        Rule(String said, String means) {
            this(Pattern.compile(said, Pattern.DOTALL), means);
        }
    }

    private static final String CHARACTER = "Unexpected character \\('(.*)' \\(code \\d+\\)\\)";

    /** The first that matches counts. */
    private static final List<Rule> RULES = List.of(
            new Rule("Unexpected end-of-input.*string.*", "the file ends inside a string: its closing \" is missing"),
            new Rule("Unexpected end-of-input.*Object.*", "the file ends before an object is closed by }"),
            new Rule("Unexpected end-of-input.*Array.*", "the file ends before an array is closed by ]"),
            new Rule("Unexpected end-of-input.*", "the file ends too early"),
            new Rule("Unexpected close marker '(.)': expected '(.)'.*", "there is a $1 where a $2 is expected"),
            new Rule("Unexpected close marker '(.)'.*", "the $1 closes nothing"),
            new Rule("Duplicate field '(.*)'", "the property '$1' appears twice"),
            new Rule(
                    "Unrecognized token '(.*?)': .*",
                    "'$1' is not a value: only strings in double quotes, numbers, true and false are"),
            new Rule("Non-standard token '(.*?)': .*", "'$1' is not a number in JSON"),
            new Rule(".*plus signs.*", "a number must not begin with +"),
            new Rule(".*Leading zeroes.*", "a number must not begin with a 0 before other digits"),
            new Rule(CHARACTER + " in numeric value.*", "a digit is missing before $1"),
            new Rule(CHARACTER + ".*expecting comma.*", "a comma is missing before $1, or a closing bracket"),
            new Rule(CHARACTER + ".*expecting a colon.*", "a colon is missing before $1"),
            new Rule(CHARACTER + ".*field name", "there is a $1 where a property's name in double quotes is expected"),
            new Rule(CHARACTER + ".*comment.*", "JSON has no comments"),
            new Rule(
                    CHARACTER + ".*hex-digit.*",
                    "\\\\u must be followed by four digits, each from 0 to 9 or from A to F"),
            new Rule(CHARACTER + ".*", "there is a $1 where a value is expected"),
            new Rule(
                    "Illegal unquoted character.*",
                    "a string contains a line break or another control character: write \\\\n"),
            new Rule("Illegal character.*", "there is a control character between the values"),
            new Rule("Unrecognized character escape.*", "a backslash in a string must be written twice, \\\\\\\\"),
            new Rule("Trailing token.*", "there is more text after the end"),
            new Rule("Document nesting depth.*", "brackets are nested too deeply"),
            new Rule("Number value length.*", "a number has too many digits"),
            new Rule("(Name|String value) length.*", "a string is too long"));

    private JsonComplaint() {}

    static String of(String said) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.said().matcher(said);
            if (matcher.matches()) {
                return matcher.replaceFirst(rule.means());
            }
        }
        return "it cannot be understood";
    }
}
