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
    void onlyTheGradientOfAParameterNamesOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Facet(Facet.Kind.FORWARD, "W"));
        assertThatIllegalArgumentException().isThrownBy(() -> Facet.gradients(""));
    }
}
