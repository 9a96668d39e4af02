package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {

    private static final Languages DENSE = Languages.of("Dense", "dX");
    private static final Languages SIGMOID = Languages.of("Sigmoid", "dX");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W^T dL/dy",
                "(W x)^T",
                "W x + b",
                "(W - dL/dW)^T dL/dy",
                "W^T (dL/dy * y)",
                "W^T dL/dy / batch",
                "-W^T dL/dy",
                "0.01 (W^T dL/dy)",
                "lastColumn(dL/dy) lastColumn(x)^T",
                "rowSums(dL/dy)^T",
                "1/2 b",
                "x / (1 - x)",
                "x - (x - x^2)",
                "[x > 0] * max(0, x)",
                "2 (x / 2 if 1 - x >= 0 else (1 if x > 0 else firstEntry(x)))",
                "1e-7 b"
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(FormulaText.of(DENSE.formula(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dL/da * a (1 - a)              | dL/da * a * (1 - a)
            1/batch ((1 - a) / z - a / z)  | 1/batch ((1 - a) / z - a / z)
            -1/batch sum a log z           | -1/batch sum(a * log(z))
            sum(a) / 2                     | sum(a) / 2
            sum a / 2                      | sum(a / 2)
            e^-z                           | e^-z
            e^(-z - a)                     | e^(-z - a)
            (e^z)^2                        | (e^z)^2
            a * (1 + e^-(2 z))             | a * (1 + e^-(2 z))
            """)
    void itIsReadAsTheDocumentsWriteIt(String written, String text) {
        assertThat(FormulaText.of(SIGMOID.formula(written))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a +                | a number, a name or a bracket is missing before ''
            (a                 | ) is missing before ''
            [a < 0]            | a number, a name or a bracket is missing before '< 0]'
            [a]                | > 0 is missing before ']'
            (a if z else 1)    | > 0 is missing before 'else 1)'
            (a if z > 0)       | else is missing before ')'
            a )                | an operator is missing before ')'
            q                  | a number, a name or a bracket is missing before 'q'
            """)
    void whatIsNoFormulaIsRefusedWhereItEnds(String text, String message) {
        assertThatThrownBy(() -> SIGMOID.formula(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formula: " + message);
    }

    @Test
    void shapesHaveToFit() {
        assertThatThrownBy(() -> DENSE.formula("W + x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dL/da * 1                | dL/da
            0 + a - 0                | a
            0 - a                    | -a
            a + -z                   | a - z
            a - -z                   | a + z
            -a * -z                  | a * z
            batch * (dL/da / batch)  | dL/da
            a * z / a                | z
            a / batch                | a / batch
            """)
    void whatChangesNothingIsLeftOut(String text, String simpler) {
        assertThat(FormulaText.of(Simpler.of(SIGMOID.formula(text)))).isEqualTo(simpler);
    }
}
