package org.gradus.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Layers one after another, {@code y = f_n(... f_1(x))}. Without layers it is the identity. */
public final class Chain {

    private final List<Layer> layers;

    public Chain(List<? extends Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** Returns the output of the last layer, {@code [out x batch]}. */
    public SimpleMatrix forward(SimpleMatrix x) {
        SimpleMatrix y = x;
        for (Layer layer : layers) {
            y = layer.forward(y); // 001: a(L+1) = f(a(L))
        }
        return y;
    }

    /**
     * Runs every layer forward and then, in reverse order, backward.
     *
     * @param x the input of the first layer, {@code [in x batch]}
     * @param dY {@code dL/dy} of the last layer, {@code [out x batch]}
     * @return what each layer did, in the order of the layers; {@code dL/dx} is the dX of the first
     */
    public List<Step> backward(SimpleMatrix x, SimpleMatrix dY) {
        List<SimpleMatrix> values = values(x);
        Deque<Step> steps = new ArrayDeque<>();
        SimpleMatrix upstream = dY;
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            SimpleMatrix dX = layer.backward(upstream); // 001: dL/da(L) from dL/da(L+1)
            steps.addFirst(new Step(values.get(i), values.get(i + 1), upstream, dX, layer.gradients()));
            upstream = dX;
        }
        return List.copyOf(steps);
    }

    /** The input, and then the output of each layer. */
    private List<SimpleMatrix> values(SimpleMatrix x) {
        List<SimpleMatrix> values = new ArrayList<>(List.of(x));
        for (Layer layer : layers) {
            values.add(layer.forward(values.get(values.size() - 1)));
        }
        return values;
    }
}
