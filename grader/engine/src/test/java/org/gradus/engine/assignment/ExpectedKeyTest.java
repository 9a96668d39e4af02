package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dense1.y",
                "dense1.dX",
                "cell1.dX.h",
                "cell1.y.h'",
                "dense1.gradients.W",
                "loss.value",
                "loss.gradient"
            })
    void aKeyIsWrittenAsItWasRead(String text) {
        ExpectedKey key = ExpectedKey.parse(text);
        assertThat(key).hasToString(text);
        assertThat(key.pointer()).isEqualTo("/expected/" + text);
    }

    @Test
    void anOutputCountsUnderForward() {
        ExpectedKey key = ExpectedKey.parse("dense1.y");
        assertThat(key).isEqualTo(new ExpectedKey("dense1", Facet.FORWARD));
        assertThat(key.isBackward()).isFalse();
        assertThat(ExpectedKey.parse("dense1.dX").isBackward()).isTrue();
        assertThat(ExpectedKey.parse("cell1.y.h'").isBackward()).isFalse();
        assertThat(ExpectedKey.parse("cell1.dX.h").isBackward()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", ".y", "dense1", "dense1.value", "loss.y", "loss.gradients.W", "dense1.stability"})
    void whatAStepCannotHaveIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExpectedKey.parse(text));
    }
}
