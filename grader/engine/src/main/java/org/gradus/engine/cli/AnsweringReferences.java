package org.gradus.engine.cli;

import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.check.References;
import org.gradus.engine.course.OpenAssignment;
import org.gradus.engine.course.OpenReferences;
import org.gradus.engine.sandbox.trial.SandboxChoice;

/** The references of an assignment while a command needs them: walls stand only where a course has code of its own. */
final class AnsweringReferences {

    private AnsweringReferences() {}

    static <T> T during(Assignment assignment, Screen err, Function<References, T> task) {
        if (!OpenAssignment.needsWalls(assignment)) {
            return task.apply(References.standard());
        }
        try (Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, err);
                OpenReferences open = walls.references(assignment)) {
            return task.apply(open.references());
        }
    }
}
