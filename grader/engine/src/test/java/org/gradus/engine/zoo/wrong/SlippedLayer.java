package org.gradus.engine.zoo.wrong;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right layer with slips in some of its quantities. */
abstract class SlippedLayer implements Layer {

    private static final Slip.Way RIGHT = Slip.Right::of;

    private final Layer right;
    private final Map<String, Slip.Way> ways;
    private Map<String, SimpleMatrix> gradients = Map.of();

    SlippedLayer(Layer right, String slips) {
        this.right = right;
        this.ways = Slip.waysIn(slips);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return way("forward").of(given -> right.forward(given[0]), x);
    }

    /** A slip in one quantity leaves the others alone; dL/dx comes last, since its slip may be to write into dL/dy. */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        right.backward(dY);
        Map<String, SimpleMatrix> wrong = new TreeMap<>(right.gradients());
        wrong.replaceAll((name, gradient) -> way("gradients." + name).of(given -> gradient(name, given[0]), dY));
        gradients = wrong;
        return way("dX").of(given -> right.backward(given[0]), dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    private SimpleMatrix gradient(String name, SimpleMatrix dY) {
        right.backward(dY);
        return Objects.requireNonNull(right.gradients().get(name));
    }

    private Slip.Way way(String quantity) {
        return ways.getOrDefault(quantity, RIGHT);
    }
}
