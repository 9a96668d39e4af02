package org.gradus.engine.check.cases;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.References;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;

/**
 * What flows through the network of a case when every step is right: what each step is asked. Where a part has no reference, the
 * case's own expected values flow.
 *
 * @param questions to each step by its id; without a companion where the case goes forward only
 * @param values what the references say to each quantity that they can say something to
 */
public record NetworkTruth(SortedMap<String, Question> questions, SortedMap<ExpectedKey, ExpectedValue> values) {

    public NetworkTruth {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Runs the references on a case.
     *
     * @throws AssignmentException if a step has neither a reference nor an expected value to go on with
     */
    public static NetworkTruth of(TestCase testCase, References references) {
        return new NetworkRun(testCase, references, Optional.empty()).run();
    }

    /**
     * What a step is asked.
     *
     * @throws java.util.NoSuchElementException if the case has no such step
     */
    public Question question(CaseStep step) {
        return Optional.ofNullable(questions.get(step.id())).orElseThrow();
    }

    /** How far an entry of a quantity may be off when its step is graded, unless the case says otherwise. */
    Bound bound(CaseStep step, Facet quantity) {
        Protocol protocol = step.part().protocol();
        return Bound.of(quantity, protocol, protocol.weights(question(step)));
    }
}
