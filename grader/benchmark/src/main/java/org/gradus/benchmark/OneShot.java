package org.gradus.benchmark;

import org.ejml.simple.SimpleMatrix;

/** The least that a student's process does: a thousand times forward and backward of a small layer, without anything around it. */
final class OneShot {

    private static final int CALLS = 1000;
    private static final int SIZE = 8;

    private OneShot() {}

    public static void main(String[] args) {
        SimpleMatrix W = SimpleMatrix.ones(SIZE, SIZE);
        SimpleMatrix x = SimpleMatrix.ones(SIZE, SIZE);
        double sum = 0;
        for (int call = 0; call < CALLS; call++) {
            SimpleMatrix y = W.mult(x).plus(call);
            SimpleMatrix dW = y.mult(x.transpose());
            sum += W.transpose().mult(y).elementSum() + dW.elementSum();
        }
        System.out.println(sum);
    }
}
