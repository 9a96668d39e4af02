package net.study.base;

import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A layer without parameters that treats every entry alone: a = f(z), dL/dz = dL/da * f'(z). */
public abstract class Elementwise implements Layer {

    private SimpleMatrix slope;

    protected abstract double f(double z);

    protected abstract double slope(double z);

    @Override
    public final SimpleMatrix forward(SimpleMatrix z) {
        slope = map(z, this::slope);
        return map(z, this::f);
    }

    @Override
    public final SimpleMatrix backward(SimpleMatrix dA) {
        return dA.elementMult(slope);
    }

    private static SimpleMatrix map(SimpleMatrix z, DoubleUnaryOperator f) {
        return z.elementOp((int row, int column, double value) -> f.applyAsDouble(value));
    }
}
