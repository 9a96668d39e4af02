package org.gradus.engine.diagnose;

import java.util.List;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Catalogue;

/** Whether what was told of a class holds for questions that the diagnosis did not ask it, for tests of other packages. */
public final class FreshAnswers {

    private FreshAnswers() {}

    /** Whether a class answers as its formula says, for questions that a fresh object was not asked before. */
    public static boolean agree(ComputedFormula formula, Candidate candidate, Subject subject) {
        KindMisconceptions known = MisconceptionLibrary.standard()
                .about(candidate.part(), Catalogue.standard())
                .orElseThrow();
        List<Probe> others = known.heldOutOn(candidate.part()).stream()
                .map(Probe::later)
                .map(question -> new Probe("", question, question))
                .toList();
        ProbeAnswers answers = ProbeAnswers.of(candidate, others, subject);
        return others.stream()
                .map(Probe::first)
                .allMatch(question -> answers.answer(question, formula.facet()) instanceof Answer.Numbers numbers
                        && formula.reproduces(question, numbers.matrix()));
    }
}
