package org.example.nn;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class SquaredError implements Loss {

    double factor;
    boolean mean;

    public SquaredError(double factor, boolean mean) {
        this.factor = factor;
        this.mean = mean;
    }

    public double value(SimpleMatrix a, SimpleMatrix y) {
        double total = 0;
        for (int s = 0; s < a.getNumCols(); s++) {
            double sample = 0;
            for (int i = 0; i < a.getNumRows(); i++) {
                double diff = a.get(i, s) - y.get(i, s);
                sample += diff * diff;
            }
            if (mean) {
                sample /= a.getNumRows();
            }
            total += factor * sample;
        }
        return total / a.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix g = new SimpleMatrix(a.getNumRows(), a.getNumCols());
        double n = a.getNumCols();
        if (mean) {
            n *= a.getNumRows();
        }
        for (int i = 0; i < a.getNumRows(); i++) {
            for (int s = 0; s < a.getNumCols(); s++) {
                g.set(i, s, factor * 2 * (a.get(i, s) - y.get(i, s)) / n);
            }
        }
        return g;
    }
}
