package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {

    private static final List<String> IN_REPORTS =
            List.of("forward", "dX", "gradients.W", "gradients.b", "value", "gradient", "stability", "conduct");

    @Test
    void theOrderIsThatOfReports() {
        TreeSet<Facet> sorted = new TreeSet<>();
        IN_REPORTS.stream().sorted().map(Facet::parse).forEach(sorted::add);
        assertThat(sorted.stream().map(Facet::toString)).containsExactlyElementsOf(IN_REPORTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "Forward", "gradients", "gradients.", "stability.W", "loss.value"})
    void otherTextsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facet.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void aBlockOfRowsIsASideOfItsOwnBesideTheOthers() {
        List<String> inReports = List.of("forward", "forward.h'", "dX", "dX.c", "dX.h", "gradients.W");

        assertThat(inReports.stream().map(Facet::parse).sorted().map(Facet::toString))
                .containsExactlyElementsOf(inReports);
        assertThat(Facet.parse("dX.h")).isEqualTo(Facet.DX.block("h"));
        assertThat(Facet.parse("forward.h'")).isEqualTo(Facet.FORWARD.block("h'"));
        assertThat(Facet.DX.block("h").whole()).isEqualTo(Facet.DX);
        assertThat(Facet.DX.covers(Facet.DX.block("h"))).isTrue();
        assertThat(Facet.DX.block("h").covers(Facet.DX)).isFalse();
        assertThat(Facet.FORWARD.covers(Facet.DX.block("h"))).isFalse();
    }

    @Test
    void onlyWhatHasRowsHasBlocks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Facet.VALUE.block("h"));
        assertThatIllegalArgumentException().isThrownBy(() -> Facet.DX.block(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Facet.parse("dX."));
    }

    @Test
    void onlyTheGradientOfAParameterNamesOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Facet(Facet.Kind.FORWARD, "W"));
        assertThatIllegalArgumentException().isThrownBy(() -> Facet.gradients(""));
    }
}
