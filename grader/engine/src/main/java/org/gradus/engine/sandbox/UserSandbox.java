package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.ContainedProcess.Depth;

/**
 * Every process runs as a user of its own who owns nothing, with limits: for a judge that is root in a container in which
 * bubblewrap cannot work. What others may not read, and the processes of others, are out of its reach; the network is not.
 */
public final class UserSandbox implements Sandbox {

    /** Where everybody may write. */
    private static final List<Path> SHARED_FOLDERS = Stream.of(
                    System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp", "/dev/shm")
            .map(Paths::get)
            .distinct()
            .toList();

    private final UserCommand command;
    private final Path shell;
    private final UserIds ids;
    private final Launcher launcher = new Launcher();

    private UserSandbox(UserCommand command, Path shell, UserIds ids) {
        this.command = command;
        this.shell = shell;
        this.ids = ids;
    }

    /**
     * Uses the JDK that runs the judge.
     *
     * @param cache a folder of the judge's own, for the locks of user ids
     * @throws UnavailableException if the judge is not root, or a program of the system's is missing
     */
    public static UserSandbox ofThisMachine(Path cache) throws UnavailableException {
        if (!HostProgram.isRoot()) {
            throw new UnavailableException("only root can become another user");
        }
        UserCommand command = new UserCommand(
                OutOfMemoryKiller.takesFirst(),
                UnavailableException.require("setpriv", "util-linux"),
                UnavailableException.require("prlimit", "util-linux"),
                Jdk.current().java());
        return new UserSandbox(
                command, UnavailableException.require("sh", "dash"), new UserIds(cache.resolve("users")));
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public ContainedProcess start(Program program) {
        UserIds.Taken user = ids.take();
        Path folder = WorkingFolder.create();
        try {
            Files.setAttribute(folder, "unix:uid", user.id());
            Files.setAttribute(folder, "unix:gid", user.id());
        } catch (IOException e) {
            throw new SandboxException("Cannot give the folder " + folder + " to the user " + user.id() + ": " + e, e);
        }
        return launcher.launch(command.words(program, user.id()), folder, Depth.ITSELF, () -> {
            killAllOf(user);
            WorkingFolder.remove(folder);
            removeFilesOf(user);
            user.close();
        });
    }

    /** Also what has left the family of the process. */
    private void killAllOf(UserIds.Taken user) {
        List<String> words = new ArrayList<>(UserCommand.becoming(command.setpriv(), user.id()));
        words.addAll(List.of(shell.toString(), "-c", "kill -s KILL -- -1; exit 0"));
        try {
            HostProgram.run(Path.of("/"), words);
        } catch (IOException e) {
            throw new SandboxException("Cannot kill what the user " + user.id() + " has left running: " + e, e);
        }
    }

    private static void removeFilesOf(UserIds.Taken user) {
        for (Path folder : SHARED_FOLDERS) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (isOf(user, entry)) {
                        WorkingFolder.remove(entry);
                    }
                }
            } catch (IOException e) {
                throw new SandboxException("Cannot remove what the user " + user.id() + " has left in " + folder, e);
            }
        }
    }

    private static boolean isOf(UserIds.Taken user, Path entry) {
        try {
            return Integer.valueOf(user.id()).equals(Files.getAttribute(entry, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            // It is gone already.
            return false;
        }
    }

    @Override
    public Optional<String> complaint(Path path) {
        return Openness.complaint(path);
    }

    @Override
    public void close() {
        launcher.close();
    }
}
