package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;

/** Jacobians as document 002 writes them, read off a layer, or a definition, by unit upstream gradients. */
final class DocumentJacobians {

    private DocumentJacobians() {}

    /** dy/dx, [out x in]: row i is dL/dx for L = y_i. */
    static SimpleMatrix byInput(Layer layer, SimpleMatrix x) {
        int out = layer.forward(x).getNumRows();
        SimpleMatrix jacobian = new SimpleMatrix(out, x.getNumRows());
        for (int i = 0; i < out; i++) {
            jacobian.insertIntoThis(i, 0, layer.backward(unit(out, i)).transpose());
        }
        return jacobian;
    }

    /** dy/dx of a definition of one column alone, to 60 digits. */
    static SimpleMatrix byInput(Definition definition, SimpleMatrix x) {
        Oracle oracle = new Oracle(definition, 60);
        int out = x.getNumRows();
        SimpleMatrix jacobian = new SimpleMatrix(out, out);
        for (int i = 0; i < out; i++) {
            jacobian.insertIntoThis(i, 0, oracle.gradient(0, unit(out, i), x).transpose());
        }
        return jacobian;
    }

    /** The appendix's way to write diag(v): sum over i of E_ii v e_i^T. */
    static SimpleMatrix sumOfUnits(SimpleMatrix v) {
        int n = v.getNumRows();
        SimpleMatrix sum = new SimpleMatrix(n, n);
        for (int i = 0; i < n; i++) {
            sum = sum.plus(single(n, i).mult(v).mult(unit(n, i).transpose()));
        }
        return sum;
    }

    /** E_ii, which has a 1 at row i, column i. */
    static SimpleMatrix single(int size, int i) {
        SimpleMatrix single = new SimpleMatrix(size, size);
        single.set(i, i, 1);
        return single;
    }

    /** dy_i/dp, in the shape of the parameter p. */
    static SimpleMatrix byParameter(Layer layer, SimpleMatrix x, int i, String parameter) {
        int out = layer.forward(x).getNumRows();
        return Step.of(layer, x, unit(out, i)).gradient(parameter);
    }

    /** e_i. */
    static SimpleMatrix unit(int rows, int i) {
        SimpleMatrix unit = new SimpleMatrix(rows, 1);
        unit.set(i, 0, 1);
        return unit;
    }
}
