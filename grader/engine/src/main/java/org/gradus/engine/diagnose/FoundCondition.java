package org.gradus.engine.diagnose;

import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.Diagnosis;

/**
 * When the answers about a quantity are wrong, where some are right.
 *
 * @param text the condition, in a sentence without its full stop
 */
public record FoundCondition(Quantity quantity, String text) implements Explained {

    @Override
    public Facet facet() {
        return quantity.facet();
    }

    /** Whatever is wrong is wrong under it. */
    @Override
    public Explanation explanation() {
        return Explanation.OF_ANY_PASS;
    }

    @Override
    public Diagnosis about(String part) {
        return new Diagnosis(
                part, facet(), new Cause.Condition(text), text + ".", quantity.formula(), quantity.source());
    }
}
