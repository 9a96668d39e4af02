package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right hinge loss, for wrong ones to change one formula of. */
class PlainHinge implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        double sum = 0;
        for (int n = 0; n < prediction.getNumCols(); n++) {
            for (int k = 0; k < prediction.getNumRows(); k++) {
                if (target.get(k, n) == 0) {
                    sum += cost(margin(prediction, target, k, n));
                }
            }
        }
        return sum / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        for (int n = 0; n < prediction.getNumCols(); n++) {
            for (int k = 0; k < prediction.getNumRows(); k++) {
                if (target.get(k, n) == 0) {
                    double slope = slope(margin(prediction, target, k, n)) / prediction.getNumCols();
                    gradient.set(k, n, slope);
                    int label = label(target, n);
                    gradient.set(label, n, gradient.get(label, n) - slope);
                }
            }
        }
        return gradient;
    }

    double cost(double margin) {
        return Math.max(0, margin);
    }

    double slope(double margin) {
        return margin > 0 ? 1 : 0;
    }

    double margin(SimpleMatrix s, SimpleMatrix y, int k, int n) {
        return s.get(k, n) - s.get(label(y, n), n) + 1;
    }

    static int label(SimpleMatrix y, int n) {
        int label = 0;
        while (y.get(label, n) == 0) {
            label++;
        }
        return label;
    }
}
