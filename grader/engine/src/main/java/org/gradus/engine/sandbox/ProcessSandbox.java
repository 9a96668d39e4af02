package org.gradus.engine.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.sandbox.ContainedProcess.Depth;

/**
 * A plain process: a JVM of its own with nothing of the judge's in its environment and an empty working folder. It keeps the student's code out of
 * the judge's memory, but not away from the user's files and the network: for submissions that you trust.
 */
public final class ProcessSandbox implements Sandbox {

    private final Path java;
    private final List<String> before =
            HostProgram.find("choom").map(OutOfMemoryKiller::takesFirst).orElse(List.of());
    private final Launcher launcher = new Launcher();

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
        return new ProcessSandbox(Jdk.current().java());
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public ContainedProcess start(Program program) {
        Path folder = WorkingFolder.create();
        List<String> words = new ArrayList<>(before);
        words.addAll(JavaCommand.words(java, program));
        return launcher.launch(words, folder, Depth.ITSELF, () -> WorkingFolder.remove(folder));
    }

    @Override
    public void close() {
        launcher.close();
    }
}
