package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right loss with slips in its value, its gradient or both. */
abstract class SlippedLoss implements Loss {

    private static final Slip.Way RIGHT = Slip.Right::of;

    private final Loss right;
    private final Map<String, Slip.Way> ways;

    SlippedLoss(Loss right, String slips) {
        this.right = right;
        this.ways = Slip.waysIn(slips);
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return ways.getOrDefault("value", RIGHT)
                .of(given -> SimpleMatrix.filled(1, 1, right.value(given[0], given[1])), prediction, target)
                .elementSum();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return ways.getOrDefault("gradient", RIGHT).of(given -> right.gradient(given[0], given[1]), prediction, target);
    }
}
