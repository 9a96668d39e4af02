package org.example.nn;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class CrossEntropy implements Loss {

    public double value(SimpleMatrix p, SimpleMatrix t) {
        double total = 0;
        for (int s = 0; s < p.getNumCols(); s++) {
            for (int i = 0; i < p.getNumRows(); i++) {
                double y = t.get(i, s);
                double a = p.get(i, s);
                if (y != 0) {
                    total -= y * Math.log(a);
                }
                if (y != 1) {
                    total -= (1 - y) * Math.log(1 - a);
                }
            }
        }
        return total / p.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t) {
        SimpleMatrix g = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int s = 0; s < p.getNumCols(); s++) {
            for (int i = 0; i < p.getNumRows(); i++) {
                double y = t.get(i, s);
                double a = p.get(i, s);
                double d = 0;
                if (y != 0) {
                    d -= y / a;
                }
                if (y != 1) {
                    d += (1 - y) / (1 - a);
                }
                g.set(i, s, d / p.getNumCols());
            }
        }
        return g;
    }
}
