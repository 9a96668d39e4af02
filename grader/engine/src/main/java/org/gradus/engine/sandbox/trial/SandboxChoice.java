package org.gradus.engine.sandbox.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.wall.BwrapSandbox;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.engine.sandbox.wall.SealSandbox;

/** Which walls are asked for. */
public enum SandboxChoice {
    /** The strongest that works here. */
    AUTO,
    /** Bubblewrap. */
    BWRAP,
    /** The seal alone. */
    SEAL,
    /** Plain processes. */
    PROCESS;

    /** From the strongest on; plain processes are always to be had. */
    private static final List<SandboxChoice> STRONG = List.of(BWRAP, SEAL);

    /**
     * The walls that were chosen.
     *
     * @param sandbox to be closed by whoever chose
     * @param passedOver why the stronger ones were not taken, a line each
     * @param weak whether plain processes are left, though nobody asked for them
     */
    public record Chosen(Sandbox sandbox, List<String> passedOver, boolean weak) {}

    /**
     * Opens the walls, after trying that they stand.
     *
     * @param jars of the program that tries them
     * @throws UnavailableException if they were asked for by name and do not work here
     */
    public Chosen open(InnerJars jars) throws UnavailableException {
        if (this != AUTO) {
            return new Chosen(tried(jars), List.of(), false);
        }
        List<String> passedOver = new ArrayList<>();
        for (SandboxChoice strong : STRONG) {
            try {
                return new Chosen(strong.tried(jars), passedOver, false);
            } catch (UnavailableException e) {
                passedOver.add(strong + ": " + e.getMessage());
            }
        }
        return new Chosen(ProcessSandbox.ofThisJdk(), passedOver, true);
    }

    private Sandbox tried(InnerJars jars) throws UnavailableException {
        Sandbox sandbox = untried();
        if (this == PROCESS) {
            return sandbox;
        }
        try {
            new SandboxProbe(sandbox, jars).requireThatItWorks();
            return sandbox;
        } catch (UnavailableException e) {
            sandbox.close();
            throw e;
        }
    }

    /**
     * The walls, without a trial.
     *
     * @throws UnavailableException if the system lacks what they are built of
     */
    public Sandbox untried() throws UnavailableException {
        return switch (this) {
            case BWRAP -> BwrapSandbox.ofThisMachine();
            case SEAL -> SealSandbox.ofThisMachine();
            case PROCESS -> ProcessSandbox.ofThisJdk();
            case AUTO -> throw new IllegalArgumentException("auto: expected one of the others");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
