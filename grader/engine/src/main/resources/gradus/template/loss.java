package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * A loss: the task says which.
 *
 * <table>
 *   <caption>What to return</caption>
 *   <tr><th>method</th><th>what</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>L, averaged over the samples</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>{@code dL/dprediction}, the factor {@code 1/batch} included</td><td>{@code [@x@]}</td></tr>
 * </table>
@SIZES@ */
public class @CLASS@ implements Loss {
@CONSTRUCTOR@
    /**
     * Computes L.
     *
     * @param prediction {@code [@x@]}; not to be changed
     * @param target {@code [@x@]}; not to be changed
     * @return L, one number
     */
    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.value: L, one number");
    }

    /**
     * Computes {@code dL/dprediction}.
     *
     * @param prediction {@code [@x@]}; not to be changed
     * @param target {@code [@x@]}; not to be changed
     * @return the gradient, {@code [@x@]}
     */
    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("@CLASS@.gradient: dL/dprediction, [@x@]");
    }
}
