package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** A right optimizer with slips in its first step, its later ones or both. */
abstract class SlippedOptimizer implements Optimizer {

    private static final Slip.Way RIGHT = Slip.Right::of;

    private final Optimizer right;
    private final Map<String, Slip.Way> ways;
    private boolean isLater;

    SlippedOptimizer(Optimizer right, String slips) {
        this.right = right;
        this.ways = Slip.waysIn(slips);
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        Slip.Way way = ways.getOrDefault(isLater ? "laterSteps" : "firstStep", RIGHT);
        isLater = true;
        return way.of(given -> right.step(given[0], given[1]), parameter, gradient);
    }
}
