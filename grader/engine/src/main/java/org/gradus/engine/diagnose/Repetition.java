package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Set;
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

    /** Where the class file says that there is chance in it: it may show seldom. */
    static final int MANY = 60;

    /** Where it says nothing: what is counted in a static field shows at once. */
    static final int FEW = 5;

    static final Misconception ANSWERS_AT_RANDOM = new Misconception(
            "answers-at-random",
            "Objects that were constructed in the same way answer the same question differently: an answer depends on the"
                    + " arguments and the parameters alone, so look for random numbers, for the clock, and for threads"
                    + " that do not wait for each other.",
            "the same question has the same answer",
            Misconception.NO_SOURCE);

    /** Where the class file says nothing of chance. */
    static final Misconception OBJECTS_DIFFER = new Misconception(
            "objects-differ",
            "Objects that were constructed in the same way, one after the other, answer the same question differently: an answer"
                    + " depends on the arguments and the parameters alone, so look for static fields, for anything that is"
                    + " counted or kept from object to object, and for random numbers.",
            "the same question has the same answer",
            Misconception.NO_SOURCE);

    static final Set<String> NAMES = Set.of(ANSWERS_AT_RANDOM.name(), OBJECTS_DIFFER.name());

    static Repetition of(Candidate candidate, Probe probe, Subject subject, int times) {
        return new Repetition(
                probe,
                IntStream.range(0, times)
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
