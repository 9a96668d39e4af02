package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.engine.sandbox.BwrapCommand.Tools;
import org.gradus.engine.sandbox.ContainedProcess.Depth;

/**
 * Every process runs in bubblewrap: without a network, without other processes in sight, in a root that holds nothing but a
 * JDK and our jars and cannot be written, with limits and a filter of system calls.
 */
public final class BwrapSandbox implements Sandbox {

    private static final Path ROOT = Path.of("/");

    /** The user that a judge who is root becomes: bubblewrap lets root keep its powers. */
    private static final int NOBODY = 65534;

    private static final String NO_FURTHER_NAMESPACES = "--disable-userns";

    private final BwrapCommand command;
    private final Launcher launcher = new Launcher();

    private BwrapSandbox(BwrapCommand command) {
        this.command = command;
    }

    /**
     * Uses the JDK that runs the judge.
     *
     * @param cache a folder of the judge's own, for the filter of system calls
     * @throws UnavailableException if a program of the system's is missing; that all are there does not mean yet that it works
     */
    public static BwrapSandbox ofThisMachine(Path cache) throws UnavailableException {
        Tools tools = new Tools(
                UnavailableException.require("bwrap", "bubblewrap"),
                UnavailableException.require("prlimit", "util-linux"),
                UnavailableException.require("setpriv", "util-linux"),
                UnavailableException.require("sh", "dash"));
        Jdk jdk = Jdk.current();
        List<Path> binaries = new ArrayList<>(jdk.binaries());
        binaries.add(tools.prlimit());
        try {
            return new BwrapSandbox(new BwrapCommand(
                    tools,
                    jdk,
                    SharedLibraries.of(jdk, binaries),
                    jdk.linkedFiles(),
                    SystemCallFilter.ofThisProcessor().map(filter -> filter.writtenBelow(cache)),
                    OutOfMemoryKiller.takesFirst(),
                    HostProgram.isRoot() ? Optional.of(NOBODY) : Optional.empty(),
                    extras(tools)));
        } catch (IOException e) {
            throw new UnavailableException("what it needs cannot be found out: " + e.getMessage());
        }
    }

    /** Options that older versions do not have. */
    private static List<String> extras(Tools tools) throws IOException {
        String help = HostProgram.run(ROOT, List.of(tools.bwrap().toString(), "--help"));
        return help.toLowerCase(Locale.ROOT).contains(NO_FURTHER_NAMESPACES)
                ? List.of(NO_FURTHER_NAMESPACES)
                : List.of();
    }

    @Override
    public String name() {
        return "bwrap";
    }

    @Override
    public ContainedProcess start(Program program) {
        return launcher.launch(command.words(program), ROOT, Depth.CHILD, () -> {});
    }

    @Override
    public void close() {
        launcher.close();
    }
}
