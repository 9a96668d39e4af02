package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A command of the system that a test needs, and that not every machine has or permits. */
public final class SystemCommand {

    private SystemCommand() {}

    /** Runs a command; where it is missing or not permitted, the test is skipped, and the report says why. */
    public static void require(String... words) throws IOException, InterruptedException {
        String said = "it is not installed";
        int exitCode = -1;
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            exitCode = process.waitFor();
        } catch (IOException missing) {
            said = String.valueOf(missing.getMessage());
        }
        if (exitCode != 0) {
            String reason = "skipped, since this machine cannot do '" + String.join(" ", words) + "': " + said;
            System.out.println(reason);
            Assumptions.abort(reason);
        }
    }

    /** Runs a command that tidies up. */
    static void attempt(String... words) throws IOException, InterruptedException {
        new ProcessBuilder(List.of(words)).inheritIO().start().waitFor();
    }
}
