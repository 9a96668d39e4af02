package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.diagnose.condition.ConditionSearch;
import org.gradus.engine.diagnose.condition.HistorySearch;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;

/** Whether what was told of a class holds for questions that the diagnosis did not ask it, for tests of other packages. */
public final class FreshAnswers {

    private FreshAnswers() {}

    /**
     * Whether a class answers as what was told of it says, for questions that a fresh object was not asked before, if it
     * answers them with numbers at all. Of stability and
     * conduct nothing is said about a single pass of ordinary numbers.
     */
    public static boolean agree(Explained told, Candidate candidate, Subject subject) {
        if (told instanceof FoundCondition condition && told.facet().equals(Facet.CONDUCT)) {
            return Truth.about(candidate.part(), References.standard())
                    .map(truth -> new HistorySearch(truth, candidate, subject))
                    .map(search -> search.isConfirmed(condition.quantity().facet(), condition.condition()))
                    .orElse(false);
        }
        if (told instanceof FoundCondition condition) {
            return search(condition.facet(), candidate, subject)
                    .map(search -> search.isConfirmed(condition.quantity().facet(), condition.condition()))
                    .orElse(false);
        }
        if (!candidate.part().quantities().contains(told.facet())) {
            return true;
        }
        KindMisconceptions known = MisconceptionLibrary.standard()
                .about(candidate.part(), References.standard())
                .orElseThrow();
        List<Probe> others = known.heldOutOn(candidate.part()).stream()
                .map(Probe::later)
                .map(question -> new Probe("", question, question))
                .toList();
        ProbeAnswers answers = ProbeAnswers.of(candidate, others, subject);
        return others.stream()
                .map(Probe::first)
                .allMatch(question -> !(answers.answer(question, told.facet()) instanceof Answer.Numbers numbers)
                        || told.explanation().explains(question, told.facet(), numbers.matrix()));
    }

    private static Optional<ConditionSearch> search(Facet facet, Candidate candidate, Subject subject) {
        return Truth.about(candidate.part(), References.standard())
                .flatMap(truth -> facet.equals(Facet.STABILITY)
                        ? ConditionSearch.extreme(truth, candidate, subject)
                        : Optional.of(ConditionSearch.usual(truth, candidate, subject)));
    }
}
