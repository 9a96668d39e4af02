package org.gradus.reference;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;

/** The matrix calculus of document 002, its appendix read as its last line has it. */
class DocumentJacobiansProperties {

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfTheSigmoidIsDiagonal(@ForAll @IntRange(min = 1, max = 4) int rows, @ForAll long seed) {
        SimpleMatrix net = new Draw(seed).uniform(rows, 1, -5, 5);
        SimpleMatrix out = new Sigmoid().forward(net);
        SimpleMatrix expected = out.minus(out.elementMult(out)).diag(); // diag(out * (1 - out))
        Compare.within("d out / d net", DocumentJacobians.byInput(new Sigmoid(), net), expected, 1e-15);
    }

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfALinearMapByItsInputIsItsMatrix(
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix a = draw.uniform(out, in, -5, 5);
        Dense dense = new Dense(a, draw.uniform(out, 1, -5, 5));
        Compare.identical("dy/dx", DocumentJacobians.byInput(dense, draw.uniform(in, 1, -5, 5)), a);
    }

    @Property(seed = "20261123", tries = 50)
    void theDerivativeOfOneOutputByTheMatrixHoldsTheInputInItsRowAndZeroElsewhere(
            @ForAll @IntRange(min = 1, max = 4) int in,
            @ForAll @IntRange(min = 1, max = 4) int out,
            @ForAll long seed) {
        Draw draw = new Draw(seed);
        SimpleMatrix x = draw.uniform(in, 1, -5, 5);
        Dense dense = new Dense(draw.uniform(out, in, -5, 5), draw.uniform(out, 1, -5, 5));
        for (int i = 0; i < out; i++) {
            SimpleMatrix expected = new SimpleMatrix(out, in);
            expected.insertIntoThis(i, 0, x.transpose());
            Compare.identical("dy_i/dA", DocumentJacobians.byParameter(dense, x, i, "W"), expected);
        }
    }
}
