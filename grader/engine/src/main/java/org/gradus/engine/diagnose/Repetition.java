package org.gradus.engine.diagnose;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;

/** The same probe put to many fresh objects: what depends on chance is seldom the same every time. */
record Repetition(Probe probe, List<ProbeAnswers> interviews) {

    private static final int TIMES = 60;

    static final Misconception ANSWERS_AT_RANDOM = new Misconception(
            "answers-at-random",
            "Objects that were constructed in the same way answer the same question differently: an answer depends on the"
                    + " arguments and the parameters alone, so look for random numbers, for the clock, and for threads"
                    + " that do not wait for each other.",
            "the same question has the same answer",
            Misconception.NO_SOURCE);

    static Repetition of(Candidate candidate, Probe probe, Subject subject) {
        return new Repetition(
                probe,
                IntStream.range(0, TIMES)
                        .mapToObj(time -> ProbeAnswers.of(candidate, List.of(probe), subject))
                        .toList());
    }

    /** Whether two of the objects disagree about a quantity. */
    boolean differsIn(Facet quantity) {
        return Stream.of(probe.first(), probe.later()).anyMatch(question -> {
            Answer first = interviews.get(0).answer(question, quantity);
            return !interviews.stream()
                    .allMatch(interview -> agree(first, interview.answer(question, quantity), quantity, question));
        });
    }

    private static boolean agree(Answer one, Answer other, Facet quantity, ProbeQuestion question) {
        if (one instanceof Answer.Numbers first && other instanceof Answer.Numbers second) {
            return Agreement.holds(first.matrix(), second.matrix(), Agreement.bound(quantity, question));
        }
        return one.equals(other);
    }
}
