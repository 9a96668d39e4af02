package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.suite.HiddenSuite;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.CautiousSubject;
import org.gradus.engine.subject.FrugalSubject;
import org.gradus.engine.subject.WorkerSubject;

/**
 * The hidden cases of one submission, in a worker of their own. To be started when the worker of all other checks is gone: whatever
 * the student's code remembers of what it is given here, nothing that it says is shown to a student any more. Nor is the code of
 * another submission there that could hear of it.
 */
final class HiddenRound {

    private final GradingContext context;
    private final Map<Part, Outcome> structures = new LinkedHashMap<>();
    private final Map<Part, Candidate> candidates = new LinkedHashMap<>();

    HiddenRound(GradingContext context) {
        this.context = context;
    }

    /** A class that was found, and what came of its structure. */
    void found(Candidate candidate, Outcome structure) {
        candidates.put(candidate.part(), candidate);
        structures.put(candidate.part(), structure);
    }

    /** A part that there is no class for. */
    void missing(Part part, Outcome why) {
        structures.put(part, why);
    }

    /**
     * Plays all hidden cases of what is there to be played.
     *
     * @param earlier knows which calls never end
     */
    List<HiddenResult> play(SubmissionPath.Classes classes, CautiousSubject earlier) {
        if (!isAnythingToPlay()) {
            return nothingToPlay();
        }
        try {
            return played(classes, earlier);
        } catch (RuntimeException | StackOverflowError e) {
            // Our own fault. What it says may hold values of a hidden case, and so must not become the reason that
            // students read.
            return everywhere(new Outcome.GraderFault("Gradus failed: " + e));
        }
    }

    private List<HiddenResult> played(SubmissionPath.Classes classes, CautiousSubject earlier) {
        try (WorkerSubject worker = context.subject(classes)) {
            // Beside other lanes: the JVM's start is most of the work, and no code of the student's is in it.
            worker.getReady();
            return context.exclusivity().secretly(() -> playedSecretly(worker, earlier));
        }
    }

    private List<HiddenResult> playedSecretly(WorkerSubject worker, CautiousSubject earlier) {
        // Gone before anybody else's code is there again.
        try (worker) {
            return results(earlier.elsewhere(new FrugalSubject(worker, context.budget())));
        }
    }

    private boolean isAnythingToPlay() {
        return candidates.keySet().stream()
                .anyMatch(part -> structures.get(part) instanceof Outcome.Passed && !suite().isWithout(part));
    }

    private List<HiddenResult> results(CautiousSubject subject) {
        List<HiddenResult> results = new ArrayList<>();
        structures.forEach((part, structure) -> {
            Candidate candidate = candidates.get(part);
            results.addAll(
                    candidate != null && structure instanceof Outcome.Passed
                            ? suite().of(candidate, subject)
                            : suite().without(part, notRun(structure)));
        });
        return results;
    }

    /** The results where nothing can be played at all. */
    List<HiddenResult> nothingToPlay() {
        List<HiddenResult> results = new ArrayList<>();
        structures.forEach((part, structure) -> results.addAll(suite().without(part, notRun(structure))));
        return results;
    }

    private List<HiddenResult> everywhere(Outcome outcome) {
        return structures.keySet().stream()
                .flatMap(part -> suite().without(part, outcome).stream())
                .toList();
    }

    private HiddenSuite suite() {
        return context.suite().hidden();
    }

    private static Outcome notRun(Outcome because) {
        return new Outcome.NotRun("not run, because " + because.message());
    }
}
