package org.gradus.layer;

import org.ejml.simple.SimpleMatrix;

/**
 * An optimizer: how one parameter goes on, step by step, against its gradient. Its numbers (the rate, the momentum) come in through
 * the constructor, in the order that the assignment declares.
 *
 * <p><b>One object, one parameter.</b> What an optimizer remembers from step to step (a velocity, a mean of squares, how many steps
 * there were) belongs to one parameter. A network has an object for each of its parameters; two of them, used in turn, must not
 * share anything that changes. A fresh object has taken no step, and its memory begins with zeros.
 *
 * <p><b>Shapes.</b> The parameter has any shape, its gradient the same, and so has the result. The shape is that of the first step in
 * all later ones.
 *
 * <p><b>Who may change what.</b> A step returns a new matrix. Do not write into the parameter or the gradient, neither at once nor in
 * a later call, and keep what you remember apart from what you return: a result must not change when the optimizer is used again.
 * Each step starts from the parameter that it is given, which somebody may have changed since the last one.
 *
 * <p><b>Example.</b> Gradient descent whose steps become smaller, {@code w - rate / t dw} in step t:
 *
 * <pre>{@code
 * public class DecayingDescent implements Optimizer {
 *     private final double rate;
 *     private int t;
 *
 *     public DecayingDescent(double rate) {
 *         this.rate = rate;
 *     }
 *
 *     public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
 *         t++;
 *         return parameter.minus(gradient.scale(rate / t));
 *     }
 * }
 * }</pre>
 */
public interface Optimizer {

    /**
     * Takes the next step.
     *
     * @param parameter as it is now; not to be changed
     * @param gradient dL/dparameter there, in its shape; not to be changed
     * @return the parameter after the step, a new matrix of the same shape
     */
    SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient);
}
