package org.gradus.engine.diagnose;

import org.gradus.engine.check.QuantityNames;
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
        String text = facet.equals(quantity.facet()) ? condition.text() : ofQuantity();
        return new Diagnosis(
                part, facet(), new Cause.Condition(text), text + ".", quantity.formula(), quantity.source());
    }

    /** With the name of the quantity, where the facet says nothing of it. */
    private String ofQuantity() {
        String text = condition.text();
        return "For " + QuantityNames.name(quantity.facet()) + ": " + Character.toLowerCase(text.charAt(0))
                + text.substring(1);
    }
}
