package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.RealPath;
import org.gradus.engine.journal.OutputRefusedException;

/** Where an output folder really is, whatever links lead there, and what it must not be mixed up with. */
final class OutputPlace {

    private final Path out;

    OutputPlace(Path out) {
        this.out = out;
    }

    /**
     * Refuses it if it and another folder lie one inside the other.
     *
     * @param what the other one is, {@code the folder of submissions}
     */
    void requireApartFrom(String what, Path other) {
        if (RealPath.of(out).isWithin(RealPath.of(other))) {
            throw new OutputRefusedException("The output folder " + out + really() + " lies inside " + what + " "
                    + other + ". Name a folder elsewhere with --out.");
        }
        requireNotAround(what, other);
    }

    /** The same for the assignment and its hidden cases. */
    void requireApartFrom(List<Path> assignment) {
        assignment.forEach(folder -> requireApartFrom("the assignment's folder", folder));
    }

    /**
     * Refuses it if a link that lies in the submission leads there: whoever handed the submission in would say where we write. A folder
     * of that submission, which many name for the report, will do.
     */
    void requireNotLedBy(Path submission) {
        RealPath handedIn = RealPath.of(submission);
        for (Path place = out.toAbsolutePath(); place != null; place = place.getParent()) {
            Path above = place.getParent();
            if (above != null
                    && Files.isSymbolicLink(place)
                    && RealPath.of(above).isWithin(handedIn)) {
                throw new OutputRefusedException("The output folder " + out + really() + ": " + place
                        + " is a link in the submission. Delete the link, or name a folder elsewhere with --out.");
            }
        }
        requireNotAround("the submission", submission);
    }

    private void requireNotAround(String what, Path other) {
        if (RealPath.of(other).isWithin(RealPath.of(out))) {
            throw new OutputRefusedException("The output folder " + out + really() + " holds " + what + " " + other
                    + ". Name a folder elsewhere with --out.");
        }
    }

    private String really() {
        Path real = RealPath.of(out).path();
        return real.equals(out.toAbsolutePath().normalize()) ? "" : ", which is really " + real + ",";
    }
}
