package net.study.layers;

import net.study.base.Elementwise;

public class ReLU extends Elementwise {

    @Override
    protected double f(double z) {
        return z > 0 ? z : 0;
    }

    @Override
    protected double slope(double z) {
        return z > 0 ? 1 : 0;
    }
}
