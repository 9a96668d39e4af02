package net.study.layers;

import net.study.base.Elementwise;

public class Sigmoid extends Elementwise {

    @Override
    protected double f(double z) {
        double e = Math.exp(-Math.abs(z)); // never overflows
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    @Override
    protected double slope(double z) {
        return f(z) * f(-z); // 1 - f(z) = f(-z), without losing digits
    }
}
