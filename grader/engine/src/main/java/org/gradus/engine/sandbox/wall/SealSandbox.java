package org.gradus.engine.sandbox.wall;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.file.Openness;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.ContainedProcess.Depth;

/**
 * Every process is sealed, which needs no privileges: it can read nothing but a JDK and our jars, write nothing, and make no system
 * call but those of a JVM; no network, no other process, no lock. Where the judge is root it is a user of its own as well.
 *
 * <p>Where the kernel has no Landlock, files are hidden from the user of its own by their permissions alone, and there is no seal for
 * a judge that is not root.
 */
public final class SealSandbox implements Sandbox {

    private static final Path ROOT = Path.of("/");

    /** Threads that other programs of the same user, other lanes among them, may start while one runs. */
    private static final int ROOM_FOR_OTHERS = 512;

    private final SealedCommand command;
    private final Optional<UserIds> users;
    private final Launcher launcher = new Launcher();

    private SealSandbox(SealedCommand command, Optional<UserIds> users) {
        this.command = command;
        this.users = users;
    }

    /**
     * Uses the JDK that runs the judge.
     *
     * @throws UnavailableException if this is no Linux that is known here, a program of the system's is missing, or files could
     *     not be hidden
     */
    public static SealSandbox ofThisMachine() throws UnavailableException {
        SealTools tools = SealTools.ofThisMachine();
        Optional<UserIds> users =
                tools.canBecome(UserIds.FIRST) ? Optional.of(UserIds.ofThisMachine()) : Optional.empty();
        if (users.isEmpty() && tools.landlock().isEmpty()) {
            throw new UnavailableException(
                    "this kernel has no Landlock, or does not let us use it (Linux has had it since 5.13,"
                            + " where it is enabled), and only root can hide files without it");
        }
        return new SealSandbox(
                new SealedCommand(
                        tools,
                        Surroundings.ofThisMachine(),
                        ProcessHandle.current().pid()),
                users);
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public boolean isSealed() {
        return true;
    }

    @Override
    public ContainedProcess start(Program program) {
        Optional<UserIds.Taken> user = users.map(UserIds::take);
        int others = user.isPresent() ? 0 : ThreadsOfUser.count() + ROOM_FOR_OTHERS;
        List<String> words = command.words(program, user.map(UserIds.Taken::id), others);
        return launcher.launch(words, ROOT, Depth.ITSELF, () -> user.ifPresent(UserIds.Taken::close));
    }

    @Override
    public Optional<String> complaint(Path path) {
        return command.tools().landlock().isPresent() ? Optional.empty() : Openness.complaint(path);
    }

    @Override
    public void close() {
        launcher.close();
    }
}
