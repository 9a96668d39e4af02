package org.gradus.engine.diagnose.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final List<String> NAMES = List.of("h", "w", "row", "column");
    private static final int[] SCOPE = {7, 5, 3, 2};

    private static Index index(String text) {
        return new IndexParser(text, name -> new Name(name, NAMES.indexOf(name))).index();
    }

    @ParameterizedTest
    @CsvSource({
        "(h + row) w + column, 52",
        "row w - column + 1, 14",
        "row - (column - h), 8",
        "row (w h), 105",
        "row w h, 105",
        "h w / row % w, 1",
        "h w / (row % w), 11",
        "h % (row w), 7",
        "12, 12"
    })
    void anIndexIsReadWorkedOutAndWrittenAsItStands(String text, int value) {
        assertThat(index(text).in(SCOPE)).isEqualTo(value);
        assertThat(index(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(row", "row +", "row)", "row + + w"})
    void whatIsNoIndexIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> index(text)).withMessageStartingWith("index: ");
    }

    @ParameterizedTest
    @CsvSource({
        "(h + row) w + column, h w + row w + column",
        "((h - row) w + 1) row, h w row - row w row + 1 row",
        "row (h + w), row (h + w)"
    })
    void aProductOfASumIsASumOfProducts(String text, String expanded) {
        assertThat(index(text).expanded()).hasToString(expanded);
        assertThat(index(text).expanded().in(SCOPE)).isEqualTo(index(text).in(SCOPE));
    }

    @Test
    void aSlipIsAnotherVariableOneMissingAnotherSignOrOneTooMany() {
        IndexSlips slips = new IndexSlips(
                List.of(new Name("row", 2), new Name("column", 3)), List.of(new Name("h", 0), new Name("w", 1)));

        assertThat(slips.of(index("row w + column")))
                .extracting(Index::toString)
                .contains("row w + row", "row h + column", "row w", "column", "row w - column", "row + w + column")
                .contains("0 w + column", "row w + column + 1", "(row + 1) w + column", "row w + 0")
                .doesNotContain("row w + column", "row w + h")
                .doesNotHaveDuplicates();
    }
}
