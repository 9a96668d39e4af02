package org.gradus.engine.check.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Retrial;
import org.gradus.engine.subject.Subject;

/**
 * Plays procedures on a candidate's class: all in one script; after one that did not come to its end each for itself, so that what ends one
 * does not end the others. What went wrong in a class that starts threads has its {@link Retrial}.
 */
final class ScriptRunner {

    private final Candidate candidate;
    private final Subject subject;
    private boolean anyBrokeOff;

    ScriptRunner(Candidate candidate, Subject subject) {
        this.candidate = candidate;
        this.subject = subject;
    }

    /** What is judged in one script; nothing where it did not come to its end, an earlier one did not, or there is one procedure. */
    Optional<List<Judged>> together(List<CheckScript> procedures) {
        return inOneScript(procedures).map(judged -> candidate.startsThreads() ? retried(procedures, judged) : judged);
    }

    List<Judged> of(List<CheckScript> procedures) {
        List<Judged> judged = asked(procedures);
        return candidate.startsThreads() ? retried(procedures, judged) : judged;
    }

    /** Whether a script did not come to its end. */
    boolean hasBrokenOff() {
        return anyBrokeOff;
    }

    private List<Judged> retried(List<CheckScript> procedures, List<Judged> judged) {
        List<Judged> all = new ArrayList<>();
        for (CheckScript procedure : procedures) {
            Experiment experiment = procedure.alone();
            int to = all.size() + experiment.observations().size();
            all.addAll(Retrial.of(experiment, judged.subList(all.size(), to), subject));
        }
        return all;
    }

    private List<Judged> asked(List<CheckScript> procedures) {
        return inOneScript(procedures)
                .orElseGet(() -> procedures.stream()
                        .map(CheckScript::alone)
                        .map(experiment -> experiment.on(subject))
                        .flatMap(List::stream)
                        .toList());
    }

    private Optional<List<Judged>> inOneScript(List<CheckScript> procedures) {
        if (procedures.isEmpty()) {
            return Optional.of(List.of());
        }
        if (anyBrokeOff || procedures.size() == 1) {
            return Optional.empty();
        }
        Optional<List<Judged>> judged = CheckScript.together(procedures).onIfComplete(subject);
        anyBrokeOff = judged.isEmpty();
        return judged;
    }
}
