package org.gradus.engine.check.cases;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Bound;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.MatrixData;

/**
 * What flows through the network of a case when every step is right: the input and the upstream gradient of each layer, the
 * prediction at the loss. Where a part has no reference, the case's own expected values flow.
 *
 * @param x the input of each layer, in the order of the chain
 * @param dY the upstream gradient of each layer; empty where the case goes forward only
 * @param prediction the output of the chain, or the case's input where there is no layer
 * @param values what the references say to each quantity that they can say something to
 */
public record NetworkTruth(
        List<MatrixData> x,
        List<Optional<MatrixData>> dY,
        MatrixData prediction,
        SortedMap<ExpectedKey, ExpectedValue> values) {

    public NetworkTruth {
        x = List.copyOf(x);
        dY = List.copyOf(dY);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Runs the references on a case.
     *
     * @throws AssignmentException if a step has neither a reference nor an expected value to go on with
     */
    public static NetworkTruth of(TestCase testCase, Catalogue catalogue) {
        return new NetworkRun(testCase, catalogue, Optional.empty()).run();
    }

    /** How far an entry of a quantity may be off when its step is graded, unless the case says otherwise. */
    Bound bound(TestCase testCase, ExpectedKey key) {
        for (int i = 0; key.isBackward() && i < x.size(); i++) {
            if (testCase.chain().get(i).id().equals(key.step())) {
                return Bound.forGradients(dY.get(i).orElse(x.get(i)));
            }
        }
        return Bound.forOutputs();
    }
}
