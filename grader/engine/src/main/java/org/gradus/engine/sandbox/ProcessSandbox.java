package org.gradus.engine.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A plain process: a JVM of its own with an empty environment and an empty working folder. It keeps the student's code out of
 * the judge's memory, but not away from the user's files and the network: for submissions that you trust.
 */
public final class ProcessSandbox implements Sandbox {

    private final Path java;
    private final Set<ContainedProcess> started = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Uses the given JDK.
     *
     * @param java the {@code java} command to start, absolute
     */
    public ProcessSandbox(Path java) {
        this.java = java;
    }

    /** Uses the JDK that runs the judge. */
    public static ProcessSandbox ofThisJdk() {
        return new ProcessSandbox(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public ContainedProcess start(Program program) {
        try {
            Path folder = OwnerOnly.freshFolder(Path.of(System.getProperty("java.io.tmpdir")), "gradus-student-");
            ProcessBuilder builder = new ProcessBuilder(commandLine(java, program)).directory(folder.toFile());
            builder.environment().clear();
            ContainedProcess process = new ContainedProcess(builder.start(), folder, started::remove);
            started.add(process);
            if (closed) {
                process.close();
            }
            return process;
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot start " + java + " for a student's code: " + e.getMessage()
                            + ". Is there a JDK, room in the temporary folder, and may this user start more processes?",
                    e);
        }
    }

    @Override
    public void close() {
        closed = true;
        started.forEach(ContainedProcess::close);
    }

    /** The words of the command, a pure function of the program. */
    static List<String> commandLine(Path java, Program program) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(program.jvmOptions());
        words.add("-cp");
        words.add(program.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(program.mainClass());
        words.addAll(program.arguments());
        return words;
    }
}
