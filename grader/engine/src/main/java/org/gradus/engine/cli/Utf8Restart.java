package org.gradus.engine.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under a locale without UTF-8, {@code LC_ALL=C} for example, Java can neither read nor write a folder whose name has an accent,
 * and no option mends that after the start. So the same command is started once more under {@code C.UTF-8}.
 */
final class Utf8Restart {

    private static final String NATIVE_ENCODING = "sun.jnu.encoding";
    /** Holds the id of the process that was started first. */
    private static final String MARK = "gradus.restarted";

    private static final String UTF8_LOCALE = "C.UTF-8";

    /** What Java reads options from; all of them are among the arguments of the first process already. */
    private static final Set<String> OPTION_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** What takes a port or a file for one process: agents, debuggers, remote management, recordings, logs. The first has it. */
    private static final Pattern ONE_PROCESS_ONLY =
            Pattern.compile("-(?:agentlib:|agentpath:|javaagent:|Xrun|Xdebug|Dcom\\.sun\\.management\\."
                    + "|XX:StartFlightRecording|XX:LogFile|Xloggc:|Xlog:[^:]*:(?!stdout|stderr|:)).*");

    private Utf8Restart() {}

    /** Runs the command elsewhere and returns its exit status; empty if it can run right here. */
    static Optional<Integer> ifNeeded(List<String> args) {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        if (isWindows || isUtf8() || System.getProperty(MARK) != null) {
            return Optional.empty();
        }
        return Optional.of(restart(args));
    }

    /**
     * The arguments as they were typed. What Java made of them before the restart has lost its accents, and could not pass them
     * on; the system still knows their bytes.
     */
    static List<String> asTyped(List<String> args) {
        String restarter = System.getProperty(MARK);
        if (restarter == null) {
            return args;
        }
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", restarter, "cmdline"));
            List<String> typed = List.of(new String(words, StandardCharsets.UTF_8).split("\0", -1));
            int end = typed.size() - 1;
            return end < args.size() ? args : typed.subList(end - args.size(), end);
        } catch (IOException e) {
            // A system that does not say: what came over is all that there is.
            return args;
        }
    }

    private static boolean isUtf8() {
        String name = System.getProperty(NATIVE_ENCODING, "UTF-8");
        return Charset.isSupported(name) && Charset.forName(name).equals(StandardCharsets.UTF_8);
    }

    private static int restart(List<String> args) {
        ProcessBuilder builder = new ProcessBuilder(command(args)).inheritIO();
        builder.environment().put("LC_ALL", UTF8_LOCALE);
        builder.environment().keySet().removeAll(OPTION_VARIABLES);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "gradus-restart-end"));
            return process.waitFor();
        } catch (IOException e) {
            Screen.beforeTheStart()
                    .line("gradus: cannot restart " + command(args).get(0) + " under a UTF-8 locale (" + e.getMessage()
                            + "). Set LC_ALL=C.UTF-8 and run the command again.");
            return ExitCode.FAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    /** The options of this process that another can be started with too. */
    static List<String> jvmOptions(List<String> given) {
        return given.stream()
                .filter(option -> !ONE_PROCESS_ONLY.matcher(option).matches())
                .toList();
    }

    private static List<String> command(List<String> args) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        words.add("-D" + MARK + "=" + ProcessHandle.current().pid());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(args);
        return words;
    }
}
