package org.gradus.engine.sandbox.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    /** Numbers from signal(7), x86 and ARM. */
    @ParameterizedTest
    @CsvSource({
        "HUP, 1, outside", "INT, 2, outside", "QUIT, 3, outside", "ILL, 4, crash", "TRAP, 5, crash", "ABRT, 6, crash",
        "BUS, 7, crash", "FPE, 8, crash", "KILL, 9, outside", "USR1, 10, outside", "SEGV, 11, crash",
                "PIPE, 13, outside",
        "TERM, 15, outside", "XCPU, 24, outside", "SYS, 31, seal", "RTMIN, 34, outside", "RTMAX, 64, outside"
    })
    void anExitCodeSaysWhoEndedTheProgram(String name, int signal, String who) {
        assertThat(Signals.of(128 + signal)).as(name).contains(signal);
        assertThat(Signals.isOfACrash(signal)).isEqualTo(who.equals("crash"));
        assertThat(Signals.isOfTheSeal(signal)).isEqualTo(who.equals("seal"));
        assertThat(Signals.isFromOutside(signal)).isEqualTo(who.equals("outside"));
    }

    @Test
    void otherCodesAreTheProgramsOwn() {
        for (int code : new int[] {0, 1, 3, 127, 128, 193, 255}) {
            assertThat(Signals.of(code)).isEmpty();
        }
    }
}
