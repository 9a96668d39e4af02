package org.gradus.reference;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;

/** A chain of layers and a loss behind it, {@code L(f_n(... f_1(x)), target)}. */
public final class Network {

    private final Chain chain;
    private final Loss loss;

    /**
     * @param layers in the order of the data's way; may be empty, then the input is the prediction
     * @param loss the last step
     */
    public Network(List<? extends Layer> layers, Loss loss) {
        this.chain = new Chain(layers);
        this.loss = loss;
    }

    /** Returns the prediction, {@code [out x batch]}. */
    public SimpleMatrix forward(SimpleMatrix x) {
        return chain.forward(x);
    }

    /** Returns the loss of the prediction for x, averaged over the samples. */
    public double value(SimpleMatrix x, SimpleMatrix target) {
        return loss.value(forward(x), target);
    }

    /** Returns {@code dL/dprediction}, {@code [out x batch]}, the factor {@code 1/batch} included. */
    public SimpleMatrix gradient(SimpleMatrix x, SimpleMatrix target) {
        return loss.gradient(forward(x), target);
    }

    /**
     * Runs the chain forward and, from the gradient of the loss, backward.
     *
     * @param x the input, {@code [in x batch]}
     * @param target what the prediction should be, {@code [out x batch]}
     * @return what each layer did, in the order of the layers; {@code dL/dx} is the dX of the first
     */
    public List<Step> backward(SimpleMatrix x, SimpleMatrix target) {
        return chain.backward(x, gradient(x, target));
    }
}
