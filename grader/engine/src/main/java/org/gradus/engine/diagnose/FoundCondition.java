package org.gradus.engine.diagnose;

import org.gradus.engine.diagnose.condition.Condition;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.Diagnosis;

/**
 * When the answers about a quantity are wrong, where some are right.
 *
 * @param facet that is lost by it: the quantity's, or stability
 * @param condition that separates the two
 */
public record FoundCondition(Facet facet, Quantity quantity, Condition condition) implements Explained {

    /** Whatever is wrong is wrong under it. */
    @Override
    public Explanation explanation() {
        return Explanation.OF_ANY_PASS;
    }

    @Override
    public Diagnosis about(String part) {
        String text = condition.text();
        return new Diagnosis(
                part, facet(), new Cause.Condition(text), text + ".", quantity.formula(), quantity.source());
    }
}
