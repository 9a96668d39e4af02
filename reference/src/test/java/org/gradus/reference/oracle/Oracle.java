package org.gradus.reference.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Asks a definition for its value and, one entry at a time, for its derivatives, and rounds them once. */
public final class Oracle {

    private final Definition definition;
    private final MathContext context;

    public Oracle(Definition definition, int digits) {
        this.definition = definition;
        this.context = new MathContext(digits);
    }

    /** The output for these matrices: the input first, then the parameters or the target. */
    public SimpleMatrix output(SimpleMatrix... matrices) {
        List<List<Dual>> y = definition.apply(duals(List.of(matrices), -1, 0, 0));
        SimpleMatrix output = new SimpleMatrix(y.size(), y.get(0).size());
        for (int i = 0; i < output.getNumRows(); i++) {
            for (int j = 0; j < output.getNumCols(); j++) {
                output.set(i, j, y.get(i).get(j).value().doubleValue());
            }
        }
        return output;
    }

    /** The derivative of sum dY * y by each entry of the matrix of this index. */
    public SimpleMatrix gradient(int index, SimpleMatrix dY, SimpleMatrix... matrices) {
        SimpleMatrix gradient = new SimpleMatrix(matrices[index].getNumRows(), matrices[index].getNumCols());
        for (int i = 0; i < gradient.getNumRows(); i++) {
            for (int j = 0; j < gradient.getNumCols(); j++) {
                List<List<Dual>> y = definition.apply(duals(List.of(matrices), index, i, j));
                gradient.set(i, j, weightedSlope(y, dY));
            }
        }
        return gradient;
    }

    private double weightedSlope(List<List<Dual>> y, SimpleMatrix dY) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < dY.getNumRows(); i++) {
            for (int j = 0; j < dY.getNumCols(); j++) {
                BigDecimal slope = y.get(i).get(j).derivative();
                sum = sum.add(slope.multiply(new BigDecimal(dY.get(i, j)), context), context);
            }
        }
        return sum.doubleValue();
    }

    /** The matrices as constants, but for the one entry by which is differentiated. */
    private List<List<List<Dual>>> duals(List<SimpleMatrix> matrices, int index, int row, int column) {
        List<List<List<Dual>>> duals = new ArrayList<>();
        for (int m = 0; m < matrices.size(); m++) {
            SimpleMatrix matrix = matrices.get(m);
            boolean here = m == index;
            duals.add(Tables.of(matrix.getNumRows(), matrix.getNumCols(), (i, j) -> {
                boolean variable = here && i == row && j == column;
                BigDecimal slope = variable ? BigDecimal.ONE : BigDecimal.ZERO;
                return new Dual(new BigDecimal(matrix.get(i, j)), slope, context);
            }));
        }
        return duals;
    }
}
