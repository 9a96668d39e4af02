package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandGuardTest {

    private static final String TEXT = "Dense: 26 of 30\n::error::forged";

    @Test
    void whatEndsItIsWhatItBeganWith() {
        CommandGuard guard = CommandGuard.around(TEXT);

        assertThat(guard.begin()).matches("::stop-commands::gradus-[0-9a-f]{64}");
        assertThat(guard.end()).isEqualTo(guard.begin().replace("stop-commands::", "") + "::");
    }

    @Test
    void nobodyKnowsTheEndBeforeTheTextIsWritten() {
        String end = CommandGuard.around(TEXT).end();

        assertThat(CommandGuard.around(TEXT).end()).isEqualTo(end);
        assertThat(CommandGuard.around(TEXT + "\n" + end).end()).isNotEqualTo(end);
    }
}
