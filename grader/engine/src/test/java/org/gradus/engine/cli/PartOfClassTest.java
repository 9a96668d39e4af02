package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartOfClassTest {

    private static final List<String> THERE = List.of("=ada", "Lovelace, Ada", "a.b", "a*", "axb");

    @Test
    void veryNamesAndThoseOfTheTablesAreFound() {
        assertThat(chosen("Lovelace, Ada", "'=ada")).containsExactlyInAnyOrder("Lovelace, Ada", "=ada");
    }

    @Test
    void aPatternMeansAllThatItFits() {
        assertThat(chosen("a?b")).containsExactlyInAnyOrder("a.b", "axb");
        assertThat(chosen("*a")).containsExactlyInAnyOrder("=ada", "Lovelace, Ada");
    }

    @Test
    void aNameWithAStarIsItselfFirst() {
        assertThat(chosen("a*")).containsExactly("a*");
    }

    @Test
    void namedOnesAndFailedOnesAreGradedTogether() {
        assertThat(new PartOfClass(List.of("axb"), true).of(THERE, List.of("a.b")))
                .containsExactlyInAnyOrder("a.b", "axb");
    }

    @Test
    void whatNobodyIsCalledIsSaidWithWhatWasMeant() {
        assertThatThrownBy(() -> chosen("Lovelace, Ade"))
                .hasMessage("--only: there is no submission Lovelace, Ade, did you mean Lovelace, Ada?");
        assertThatThrownBy(() -> chosen("q*")).hasMessage("--only: there is no submission q*");
    }

    private static Set<String> chosen(String... names) {
        return new PartOfClass(List.of(names), false).of(THERE, List.of());
    }
}
