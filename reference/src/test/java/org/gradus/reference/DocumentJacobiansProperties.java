package org.gradus.reference;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;

/** The matrix calculus of document 002 and its appendix, with e_i transposed and dy_i/dA as the last but one line has it. */
class DocumentJacobiansProperties {

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfTheSigmoidIsDiagonal(@ForAll @IntRange(min = 1, max = 4) int rows, @ForAll long seed) {
        SimpleMatrix net = new Draw(seed).uniform(rows, 1, -5, 5);
        SimpleMatrix out = new Sigmoid().forward(net);
        SimpleMatrix expected = out.minus(out.elementMult(out)).diag(); // diag(out * (1 - out))
        Compare.within("d out / d net", DocumentJacobians.byInput(new Sigmoid(), net), expected, 1e-15);
    }

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfTheSigmoidIsThatOfTheReciprocalTimesThatOfTheExponential(
            @ForAll @IntRange(min = 1, max = 4) int rows, @ForAll long seed) {
        SimpleMatrix x = new Draw(seed).uniform(rows, 1, -5, 5);
        SimpleMatrix decay = new Oracle(Definition.DECAY, 60).output(x);
        SimpleMatrix byDecay = DocumentJacobians.byInput(Definition.RECIPROCAL, decay.plus(1)); // out = 1 / (1 + e^-x)
        SimpleMatrix expected = byDecay.mult(DocumentJacobians.byInput(Definition.DECAY, x));
        Compare.entries("d out / d net", DocumentJacobians.byInput(new Sigmoid(), x), expected, 2e-15);
    }

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfTheReciprocalIsMinusItsSquareOnTheDiagonal(
            @ForAll @IntRange(min = 1, max = 4) int rows, @ForAll long seed) {
        SimpleMatrix x = new Draw(seed).awayFromZero(rows, 1, 0.1, 5);
        SimpleMatrix y = new Oracle(Definition.RECIPROCAL, 60).output(x);
        SimpleMatrix formula = DocumentJacobians.sumOfUnits(y.elementMult(y)).negative(); // appendix (1)
        Compare.entries("d(1/x)/dx", formula, DocumentJacobians.byInput(Definition.RECIPROCAL, x), 1e-15);
    }

    @Property(seed = "20261123", tries = 50)
    void theJacobianOfTheExponentialIsMinusItselfOnTheDiagonal(
            @ForAll @IntRange(min = 1, max = 4) int rows, @ForAll long seed) {
        SimpleMatrix x = new Draw(seed).uniform(rows, 1, -5, 5);
        SimpleMatrix y = new Oracle(Definition.DECAY, 60).output(x);
        SimpleMatrix formula = DocumentJacobians.sumOfUnits(y).negative(); // appendix (2)
        Compare.entries("d(e^-x)/dx", formula, DocumentJacobians.byInput(Definition.DECAY, x), 1e-15);
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
            SimpleMatrix unit = DocumentJacobians.unit(out, i);
            Compare.identical("dy_i/db", DocumentJacobians.byParameter(dense, x, i, "b"), unit);
        }
    }
}
