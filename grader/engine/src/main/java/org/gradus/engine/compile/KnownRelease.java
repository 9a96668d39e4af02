package org.gradus.engine.compile;

import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;

/**
 * Whether the JDK that runs Gradus can compile for the release that an assignment asks for. A schema cannot say it, since another JDK
 * knows other releases: it is looked at where something is going to be compiled, before anything is graded.
 */
public final class KnownRelease {

    private KnownRelease() {}

    /**
     * Goes on where this JDK knows the release.
     *
     * @throws AssignmentException if it is newer than this JDK
     */
    public static void require(Assignment assignment) {
        require(assignment, Runtime.version().feature());
    }

    /** The same for a JDK of any age. */
    static void require(Assignment assignment, int newest) {
        int release = assignment.javaRelease();
        if (release > newest) {
            throw new AssignmentException(List.of(new Problem(
                    "assignment.json",
                    "/javaRelease",
                    "submissions should be compiled for Java " + release + ", but Gradus runs on JDK " + newest
                            + ", which knows no later release than its own",
                    "Change it to " + newest + " or lower, or run Gradus on JDK " + release + " or a later one.")));
        }
    }
}
