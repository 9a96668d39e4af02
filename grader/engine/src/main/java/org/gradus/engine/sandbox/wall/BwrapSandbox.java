package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.ContainedProcess.Depth;

/**
 * Every process runs in bubblewrap, and behind the seal: without a network, without other processes in sight, in a root that holds
 * nothing but a JDK and our jars and cannot be written, with limits.
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
     * @throws UnavailableException if a program of the system's is missing; that all are there does not mean yet that it works
     */
    public static BwrapSandbox ofThisMachine() throws UnavailableException {
        Path bwrap = UnavailableException.require("bwrap", "bubblewrap");
        SealTools tools = SealTools.ofThisMachine();
        return new BwrapSandbox(new BwrapCommand(
                bwrap,
                tools,
                Surroundings.ofThisMachine(tools.perl()),
                tools.canBecome(NOBODY) ? Optional.of(NOBODY) : Optional.empty(),
                extras(bwrap)));
    }

    /** Options that older versions do not have. */
    private static List<String> extras(Path bwrap) throws UnavailableException {
        try {
            String help = HostProgram.run(ROOT, List.of(bwrap.toString(), "--help"));
            return help.toLowerCase(Locale.ROOT).contains(NO_FURTHER_NAMESPACES)
                    ? List.of(NO_FURTHER_NAMESPACES)
                    : List.of();
        } catch (IOException e) {
            throw new UnavailableException("bubblewrap does not say what it can do: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "bwrap";
    }

    @Override
    public boolean isSealed() {
        return true;
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
