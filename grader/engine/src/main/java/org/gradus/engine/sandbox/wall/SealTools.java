package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.seal.Landlock;
import org.gradus.engine.sandbox.seal.Processor;
import org.gradus.engine.sandbox.seal.Seal;

/**
 * What this machine has to make seals of.
 *
 * @param perl where it lies
 * @param processor of the machine
 * @param landlock what its kernel speaks of it; nothing where it is missing, too old, or refused to us
 */
public record SealTools(Path perl, Processor processor, Optional<Landlock> landlock) {

    private static final Path ROOT = Path.of("/");

    /**
     * Finds out by asking the system.
     *
     * @throws UnavailableException if there is no seal to be had here
     */
    public static SealTools ofThisMachine() throws UnavailableException {
        if (HostProgram.userId().isEmpty()) {
            throw new UnavailableException("it needs Linux");
        }
        Processor processor = Processor.ofThisMachine()
                .orElseThrow(() -> new UnavailableException("the system calls of this processor, "
                        + System.getProperty("os.arch") + ", are not known to Gradus: it needs x86-64 or aarch64"));
        Path perl = UnavailableException.require("perl", "perl-base");
        return new SealTools(perl, processor, landlock(perl, processor));
    }

    private static Optional<Landlock> landlock(Path perl, Processor processor) throws UnavailableException {
        try {
            String[] said = HostProgram.run(ROOT, Seal.askingForLandlock(perl, processor))
                    .strip()
                    .split(" ", 2);
            int version = Integer.parseInt(said[0]);
            return version < 1 ? Optional.empty() : Optional.of(new Landlock(version));
        } catch (IOException | NumberFormatException e) {
            throw new UnavailableException("the kernel cannot be asked for Landlock: " + e.getMessage());
        }
    }

    /** Whether the judge may run programs as another user: root may, but not in every container. */
    boolean canBecome(int user) {
        try {
            HostProgram.run(ROOT, seal().becoming(user).words(List.of(perl.toString(), "-e", "1")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A seal that gives up nothing yet. */
    public Seal seal() {
        return Seal.of(perl, processor);
    }
}
