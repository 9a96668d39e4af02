package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                " =1",
                "\u00a0+1",
                "\u3000@x",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20x",
                "\ufe661"
            })
    void aFormulaIsText(String formula) {
        assertThat(CsvCell.text(formula)).hasToString("'" + formula);
    }

    @Test
    void aTabOrALineEndBeforeAFormulaDoesNotHideIt() {
        assertThat(CsvCell.text("\t=1+1")).hasToString("' =1+1");
        assertThat(CsvCell.text("\r=1+1")).hasToString("' =1+1");
        assertThat(CsvCell.text("\tx")).hasToString("' x");
    }

    @ParameterizedTest
    @CsvSource({"a;=1+1, a;'=1+1", "a; @x, a;' @x", "a;-1+cmd|x, a;'-1+cmd|x", "a;-SUM(A1), a;'-SUM(A1)"})
    void norDoesASemicolonWhereItSeparatesCells(String text, String cell) {
        assertThat(CsvCell.text(text)).hasToString(cell);
    }

    @ParameterizedTest
    @CsvSource({"::error::x, \\::error::x", "a ##vso[task.x], a #\\#vso[task.x]", "section_end:1:x, section_end\\:1:x"})
    void aCommandToTheLogThatTheTableIsPrintedToIsText(String text, String cell) {
        assertThat(CsvCell.text(text)).hasToString(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a::b",
                "## x [1]",
                "a=b",
                "2 - 1",
                "'=1",
                "Dense",
                "(=1)",
                "\u22121",
                "W = [1 2; -3 4], x = [1; -1]",
                "';' expected"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvCell.text(text)).hasToString(text);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvCell.number(new BigDecimal("-0.50"))).hasToString("-0.50");
        assertThat(CsvCell.number(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(CsvCell.number(Optional.of(BigDecimal.TEN))).hasToString("10");
        assertThat(CsvCell.number(Optional.empty())).hasToString("");
        assertThat(CsvCell.number(-3)).hasToString("-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "-",
                "+4915",
                "-1.5",
                "@ada",
                "a@b.example",
                "Participant 12",
                "",
                "M\u00fcller; Ada",
                "a\n=b"
            })
    void whatAGradebookMustFindAgainStaysAsItCame(String cell) {
        assertThat(CsvCell.asItCame(cell)).hasToString(cell);
        assertThat(CsvCell.isToBeKept(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "+HYPERLINK(\"x\")", "\t=1", "a;=1"})
    void butNoFormulaDoes(String formula) {
        assertThat(CsvCell.asItCame(formula)).hasToString(CsvCell.text(formula).toString());
        assertThat(CsvCell.isToBeKept(formula)).isFalse();
    }
}
