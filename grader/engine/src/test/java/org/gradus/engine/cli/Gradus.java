package org.gradus.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code java -jar gradus.jar}, started as a user starts it. */
public final class Gradus {

    private static final long MINUTES = 15;
    private static final AtomicInteger STARTED = new AtomicInteger();

    /** A command that came to its end. */
    public record Finished(int exitCode, String out, String err) {}

    private final List<String> starter = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private Path jar = Places.JAR;
    private @Nullable Path folder;
    private long minutes = MINUTES;

    /** Runs a command with nothing special about it. */
    public static Finished run(Object... arguments) throws IOException, InterruptedException {
        return new Gradus().finish(arguments);
    }

    /** The same program without a process of its own for the judge, for commands that are soon done. */
    public static Finished inProcess(Object... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(command).map(Object::toString).toArray(String[]::new));
        return new Finished(exitCode, out.toString(), err.toString());
    }

    public Gradus with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts it by another command, which takes the words of this one as its last: {@code prlimit --fsize=4096} for example. */
    public Gradus startedBy(String... words) {
        starter.addAll(List.of(words));
        return this;
    }

    /** Another copy of the jar, for a user who cannot read the build's. */
    public Gradus fromJar(Path copy) {
        jar = copy;
        return this;
    }

    /** In which folder it runs; in one of its own unless given. */
    public Gradus in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    public Gradus withJvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    /** How long the command may take until it is taken for one that does not end. */
    public Gradus within(long longest) {
        minutes = longest;
        return this;
    }

    /** Runs a command to its end. */
    public Finished finish(Object... arguments) throws IOException, InterruptedException {
        Path said = Places.empty("output/" + STARTED.incrementAndGet());
        return finished(start(said, arguments), said, arguments);
    }

    private Finished finished(Process process, Path said, Object... arguments)
            throws IOException, InterruptedException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("gradus " + List.of(arguments) + " does not end");
        }
        return new Finished(
                process.exitValue(),
                Files.readString(said.resolve("out.txt")),
                Files.readString(said.resolve("err.txt")));
    }

    /** Starts a command; what it says goes nowhere. */
    public Process start(Object... arguments) throws IOException {
        return start(Places.empty("output/" + STARTED.incrementAndGet()), arguments);
    }

    /** Runs a command to its end and does something else meanwhile. */
    Finished finishWhile(Meanwhile meanwhile, Object... arguments) throws Exception {
        Path said = Places.empty("output/" + STARTED.incrementAndGet());
        Process process = start(said, arguments);
        try {
            meanwhile.happens(process);
            return finished(process, said, arguments);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What happens beside a running judge. */
    @FunctionalInterface
    interface Meanwhile {
        void happens(Process judge) throws Exception;
    }

    private Process start(Path said, Object... arguments) throws IOException {
        List<String> words = new ArrayList<>(starter);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JudgeArchive.options());
        words.addAll(jvmOptions);
        words.addAll(List.of("-jar", jar.toString()));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory((folder == null ? said : folder).toFile())
                .redirectOutput(said.resolve("out.txt").toFile())
                .redirectError(said.resolve("err.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
