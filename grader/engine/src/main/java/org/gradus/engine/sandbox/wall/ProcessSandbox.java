package org.gradus.engine.sandbox.wall;

import java.nio.file.Path;
import java.util.Set;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.Jdk;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.ContainedProcess.Depth;

/**
 * A plain process: a JVM of its own with nothing of the judge's in its environment and an empty working folder. It keeps the student's code out of
 * the judge's memory, but not away from the user's files and the network: for submissions that you trust.
 */
public final class ProcessSandbox implements Sandbox {

    private final Path java;
    private final WorkingFolders folders = new WorkingFolders();
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
    public boolean isSealed() {
        return false;
    }

    @Override
    public ContainedProcess start(Program program) {
        Path folder = folders.create();
        ContainedProcess process =
                launcher.launch(JavaCommand.words(java, program), folder, Depth.ITSELF, () -> folders.remove(folder));
        process.goFirst();
        return process;
    }

    @Override
    public Set<Path> left() {
        return folders.left();
    }

    @Override
    public void close() {
        launcher.close();
    }
}
