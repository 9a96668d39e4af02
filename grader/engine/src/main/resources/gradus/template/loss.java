package layers;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/**
 * A loss: the task says which.
 *
 * <table>
 *   <caption>What to return</caption>
 *   <tr><th>method</th><th>what</th><th>shape</th></tr>
 *   <tr><td>{@link #value}</td><td>@VALUE@</td><td>one number</td></tr>
 *   <tr><td>{@link #gradient}</td><td>@GRADIENT@</td><td>{@code [@x@]}</td></tr>
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
        throw new UnsupportedOperationException("@CLASS@.value: @VALUE_TEXT@, one number");
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
        throw new UnsupportedOperationException("@CLASS@.gradient: @GRADIENT_TEXT@, [@x@]");
    }
}
