package org.gradus.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The options of a JVM on the student's side: small, quick to start, the same everywhere, and silent on the protocol's stream. */
public final class JvmOptions {

    private JvmOptions() {}

    /**
     * What every program of the student's side is started with.
     *
     * @param limits of its JVM
     * @param further options of this program alone
     */
    public static List<String> of(JvmLimits limits, String... further) {
        List<String> options = new ArrayList<>(limits.options());
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                // The last words of a JVM must not get into the protocol on standard output.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-XX:+DisableAttachMechanism",
                // A signal that ends it shows as such, and makes it print nothing.
                "-Xrs",
                "-XX:-CreateCoredumpOnCrash",
                // A crash would be described on standard output.
                "-XX:+SuppressFatalErrorMessage",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC"));
        options.addAll(List.of(further));
        return options;
    }
}
