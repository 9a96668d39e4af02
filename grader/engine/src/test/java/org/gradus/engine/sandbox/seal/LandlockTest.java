package org.gradus.engine.sandbox.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandlockTest {

    /** From Linux's header linux/landlock.h and its documentation: rights are bits from 0 on, in the order of their versions. */
    @ParameterizedTest
    @CsvSource({
        "1, 0x1fff, 0, 0, 8",
        "2, 0x3fff, 0, 0, 8",
        "3, 0x7fff, 0, 0, 8",
        "4, 0x7fff, 3, 0, 16",
        "5, 0xffff, 3, 0, 16",
        "6, 0xffff, 3, 3, 24",
        "7, 0xffff, 3, 3, 24",
        "12, 0xffff, 3, 3, 24"
    })
    void everyVersionRefusesAllThatItKnows(int version, String files, int network, int scopes, int bytes) {
        Landlock landlock = new Landlock(version);

        assertThat(landlock.files()).isEqualTo(Integer.decode(files));
        assertThat(landlock.network()).isEqualTo(network);
        assertThat(landlock.scopes()).isEqualTo(scopes);
        assertThat(landlock.bytes()).isEqualTo(bytes);
    }

    @Test
    void aKernelWithoutItHasNoVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Landlock(-1))
                .withMessage("version: expected 1 or more but was -1");
    }
}
