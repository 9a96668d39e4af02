package org.gradus.engine.check.exam;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Procedure;
import org.gradus.engine.subject.Subject;

/**
 * Plays procedures on a subject: all in one script; after one that did not come to its end each for itself, so that what ends one
 * does not end the others.
 */
final class Playing {

    private final Subject subject;
    private boolean anyBrokeOff;

    Playing(Subject subject) {
        this.subject = subject;
    }

    List<Judged> of(List<Procedure> procedures) {
        if (procedures.isEmpty()) {
            return List.of();
        }
        if (!anyBrokeOff && procedures.size() > 1) {
            Optional<List<Judged>> together = Procedure.together(procedures).onIfComplete(subject);
            if (together.isPresent()) {
                return together.get();
            }
            anyBrokeOff = true;
        }
        return procedures.stream()
                .map(Procedure::alone)
                .map(experiment -> experiment.on(subject))
                .flatMap(List::stream)
                .toList();
    }
}
