package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** The slips that are printed in the source documents, one by one: the reference must not have copied any. */
class ErrataTest {

    private final List<Step> of000 = WorkedValues.of000().steps();
    private final List<Step> of001 = WorkedValues.of001().steps();
    private final List<Step> of002 = WorkedValues.of002().steps();
    private final List<Step> of003 = WorkedValues.of003().steps();

    // 000
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void theThirdEntryOfDW2In000IsNotThePrintedOne() {
        assertThat(of000.get(2).gradient("W").get(2))
                .isCloseTo(-7.787e-6, offset(1e-9))
                .isNotCloseTo(-3.5e-6, offset(1e-6));
    }

    @Test
    void theFirstEntryOfDb1In000IsNotThePrintedOne() {
        assertThat(of000.get(0).gradient("b").get(0))
                .isCloseTo(-7.672e-8, offset(1e-11))
                .isNotCloseTo(-3.4e-8, offset(1e-8));
    }

    @Test
    void db1In000IsTheGradientByZ1AndNotByZ2() {
        SimpleMatrix db1 = of000.get(0).gradient("b");
        Compare.identical("dL/db1", db1, of000.get(1).dX());
        assertThat(db1.getNumRows()).isNotEqualTo(of000.get(3).dX().getNumRows());
    }

    @Test
    void theSlopeOfTheSigmoidIn000IsNotTakenFromTheRoundedOutput() {
        double slope = of000.get(3).dX().get(0) / of000.get(3).dY().get(0);
        assertThat(of000.get(3).y().get(0)).isCloseTo(0.9999999887, offset(1e-10));
        assertThat(slope).isCloseTo(1.12826462409e-8, offset(1e-19)).isNotCloseTo(0.999 * (1 - 0.999), offset(1e-5));
    }

    @Test
    void theSlopeOfTheSigmoidIsNotGPrimeTimesOneMinusG() {
        SimpleMatrix z = Compare.column(0.3);
        Sigmoid sigmoid = new Sigmoid();
        double g = sigmoid.forward(z).get(0);
        double slope = sigmoid.backward(Compare.column(1)).get(0);
        assertThat(slope).isCloseTo(g * (1 - g), offset(1e-15)).isNotCloseTo(slope * (1 - g), offset(0.1));
    }

    @Test
    void theGradientsOf000AreNotThoseOfTheRoundedStepTwo() {
        // Printed with the value -3.7e-7 of step 2; to full precision it is -3.836e-7.
        SimpleMatrix printed = Compare.column(-7.4e-8, -1.5e-7, -2.2e-7);
        for (int i = 0; i < 3; i++) {
            double right = of000.get(1).dY().get(i);
            assertThat(Math.abs(printed.get(i) / right - 1)).isBetween(0.02, 0.05);
        }
    }

    @Test
    void theFirstEntryOfDW2In000IsNotThePrintedOne() {
        // Printed: -1.4e-6, the largest error of a rounded value, 6.4 %.
        double right = of000.get(2).gradient("W").get(0);
        assertThat(right).isCloseTo(-1.49608e-6, offset(1e-11));
        assertThat(Math.abs(-1.4e-6 / right - 1)).isCloseTo(0.064, offset(5e-4));
    }

    // 001
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void theFirstEntryOfA3In001IsNotThePrintedOne() {
        assertThat(of001.get(3).y().get(0)).isCloseTo(0.734, offset(1e-3)).isNotCloseTo(0.72, offset(5e-3));
    }

    @Test
    void theSecondEntryOfTheLossGradientIn001IsTakenFromItsOwnTarget() {
        double a2 = of001.get(5).y().get(1);
        assertThat(of001.get(5).dY().get(1))
                .isCloseTo((a2 - 10) / 2, offset(1e-15))
                .isNotCloseTo((a2 - 5) / 2, offset(1.0));
    }

    @Test
    void theFirstGradientIn001IsByTheInputAndNotByTheOutput() {
        assertThat(of001.get(0).dX().getNumRows()).isEqualTo(3);
        Compare.entries("dL/da(1)", of001.get(0).dX(), WorkedValues.of001().dX(), 1e-14);
    }

    @Test
    void theSumOverKIn001EndsAtTheWidthOfTheNextLayer() {
        // Layer 3 has 4 units and layer 4 has 2: a sum to n_L would ask for four rows of W.
        SimpleMatrix w = WorkedValues.of001().of(2, "W");
        SimpleMatrix dZ = of001.get(5).dX();
        for (int j = 0; j < 4; j++) {
            double sum = w.get(0, j) * dZ.get(0) + w.get(1, j) * dZ.get(1);
            assertThat(of001.get(4).dX().get(j)).isCloseTo(sum, offset(1e-16));
        }
    }

    @Test
    void z3In001HasItsBias() {
        SimpleMatrix withoutBias =
                WorkedValues.of001().of(1, "W").mult(of001.get(1).y());
        SimpleMatrix bias = of001.get(2).y().minus(withoutBias);
        Compare.within("b(2)", bias, Compare.column(0.1, 0.2, 0.3, 0.4), 1e-15);
    }

    @Test
    void theGradientByA2In001HasAllFourEntries() {
        // Printed: -0.02, -0.03, -0.04, one of the two -0.03 left out.
        Compare.within("dL/da(2)", of001.get(1).dY(), Compare.column(-0.02, -0.03, -0.03, -0.04), 0.005);
    }

    @Test
    void theGradientByAWeightIn001IsTakenFromTheActivationOfItsColumn() {
        // Printed: dC/dw_ij = delta_i sigma'(z_i) a_i; the weight w_ij multiplies a_j.
        SimpleMatrix dB = WorkedValues.of001().of(2, "d_loss_d_b");
        SimpleMatrix a = WorkedValues.of001().of(1, "a");
        SimpleMatrix dW = of001.get(4).gradient("W");
        for (int j = 0; j < 4; j++) {
            assertThat(dW.get(1, j)).isCloseTo(dB.get(1) * a.get(j), offset(1e-15));
        }
        assertThat(dW.get(1, 0)).isNotCloseTo(dB.get(1) * a.get(1), offset(0.01));
    }

    // 002
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void theTotalErrorOf002IsNotTheFirstOutputsAlone() {
        WorkedValues worked = WorkedValues.of002();
        assertThat(worked.value()).isCloseTo(0.298371109, offset(1e-9)).isNotCloseTo(0.274811083, offset(1e-3));
    }

    @Test
    void theOutputsOfTheHiddenLayerIn002AreNotThePrintedOnes() {
        SimpleMatrix out = of002.get(1).y();
        assertThat(out.get(0)).isCloseTo(0.5932699921, offset(1e-10)).isNotCloseTo(0.59326992, offset(1e-8));
        assertThat(out.get(1)).isCloseTo(0.5968843783, offset(1e-10)).isNotCloseTo(0.5968884378, offset(1e-6));
    }

    @Test
    void theJacobianOfTheSigmoidIn002IsNotMinusItsOutput() {
        SimpleMatrix net = of002.get(3).x();
        SimpleMatrix out = of002.get(3).y();
        SimpleMatrix diagonal = DocumentJacobians.byInput(new Sigmoid(), net).diag();
        Compare.within("d out / d net", diagonal, out.minus(out.elementMult(out)), 1e-15);
        assertThat(diagonal.plus(out).elementMaxAbs()).isGreaterThan(0.5);
    }

    @Test
    void theFactorsOfTheChainRuleIn002StandInTheOrderOfTheirShapes() {
        // dE/dW(2) = (dE/dout * dout/dnet) out_H^T, row by row of W
        SimpleMatrix dNet = of002.get(3).dX();
        SimpleMatrix outH = of002.get(1).y();
        SimpleMatrix dW = of002.get(2).gradient("W");
        assertThat(dW.get(0, 1)).isCloseTo(dNet.get(0) * outH.get(1), offset(1e-17));
        assertThat(dW.get(1, 0)).isCloseTo(dNet.get(1) * outH.get(0), offset(1e-17));
    }

    @Test
    void theChainRuleOf002WithItsJacobiansGivesTheWorkedGradients() {
        WorkedValues worked = WorkedValues.of002();
        SimpleMatrix byOut = worked.of(1, "a").minus(worked.target()); // I
        SimpleMatrix outByNet = DocumentJacobians.byInput(new Sigmoid(), worked.of(1, "z")); // II
        SimpleMatrix byNet = outByNet.transpose().mult(byOut);
        Compare.entries("dE/dnet", byNet, worked.of(1, "d_loss_d_z"), 1e-14);

        Dense dense = new Dense(worked.of(1, "W"), worked.of(1, "b"));
        SimpleMatrix byWeights = new SimpleMatrix(2, 2);
        for (int i = 0; i < 2; i++) {
            SimpleMatrix netByWeights = DocumentJacobians.byParameter(dense, worked.of(0, "a"), i, "W");
            byWeights = byWeights.plus(netByWeights.scale(byNet.get(i)));
        }
        Compare.entries("dE/dW", byWeights, worked.of(1, "d_loss_d_W"), 1e-14);
    }

    @Test
    void theUnitVectorsInTheAppendixOf002AreTransposed() {
        SimpleMatrix y = Compare.column(0.5, 4);
        SimpleMatrix unit = DocumentJacobians.unit(2, 0);
        SimpleMatrix left = DocumentJacobians.single(2, 0).mult(y);
        // Printed: E_ii y^2 e_i, a column times a column.
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> left.mult(unit));
        Compare.identical("E_11 y e_1^T", left.mult(unit.transpose()), new SimpleMatrix(2, 2, true, 0.5, 0, 0, 0));
        Compare.identical("diag(y)", DocumentJacobians.sumOfUnits(y), y.diag());
    }

    @Test
    void theRowsOfAJacobianIn002BelongToTheOutputs() {
        // (2) of the appendix has d y_j / d x_i at row i, column j, transposed to (1).
        SimpleMatrix a = new SimpleMatrix(2, 2, true, 1, 2, 3, 4);
        SimpleMatrix jacobian =
                DocumentJacobians.byInput(new Dense(a, Compare.column(5, 6)), Compare.column(0.05, 0.1));
        Compare.identical("dy/dx", jacobian, a);
        assertThat(jacobian.minus(a.transpose()).elementMaxAbs()).isEqualTo(1);
    }

    @Test
    void theDerivativeOfOneOutputByTheMatrixIn002HoldsNothingOfTheOther() {
        // Printed: dy_2/da_21 = x_1 in the second row of dy_1/dA, and dy_1/da_21 = 0 in that of dy_2/dA.
        Dense dense = new Dense(new SimpleMatrix(2, 2, true, 1, 2, 3, 4), Compare.column(5, 6));
        SimpleMatrix x = Compare.column(7, 11);
        SimpleMatrix y1 = DocumentJacobians.byParameter(dense, x, 0, "W");
        SimpleMatrix y2 = DocumentJacobians.byParameter(dense, x, 1, "W");
        Compare.identical("dy_1/dA", y1, new SimpleMatrix(2, 2, true, 7, 11, 0, 0));
        Compare.identical("dy_2/dA", y2, new SimpleMatrix(2, 2, true, 0, 0, 7, 11));
    }

    // 003
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void theLastGradientIn003IsPredictionMinusTarget() {
        SimpleMatrix a = of003.get(3).y();
        SimpleMatrix right = a.minus(WorkedValues.of003().target());
        Compare.within("dL/dz(2)", of003.get(3).dX(), right, 1e-15);
    }

    @Test
    void theSlopeOfTheSigmoidIn003IsNotTakenAtTheOutput() {
        // Printed: CE' sigma(a) (1 - sigma(a)).
        SimpleMatrix a = of003.get(3).y();
        Sigmoid twice = new Sigmoid();
        twice.forward(a);
        SimpleMatrix printed = twice.backward(of003.get(3).dY());
        assertThat(of003.get(3).dX().minus(printed).elementMaxAbs()).isGreaterThan(0.01);
    }

    @Test
    void theHiddenGradientIn003HasTheSlopeOfTheSigmoid() {
        SimpleMatrix dA = of003.get(1).dY(); // W(2)^T dL/dz(2), where the document stops at first
        SimpleMatrix a = of003.get(1).y();
        SimpleMatrix right = dA.elementMult(a).minus(dA.elementMult(a).elementMult(a));
        Compare.within("dL/dz(1)", of003.get(1).dX(), right, 1e-15);
        assertThat(dA.minus(right).elementMaxAbs()).isGreaterThan(0.1);
    }

    @Test
    void theGradientByTheFirstWeightsIn003IsTakenFromTheInput() {
        // Printed: dz(2)/dW(1); it is dz(1)/dW(1), whose entries are those of x.
        SimpleMatrix dZ = of003.get(1).dX();
        SimpleMatrix expected = new SimpleMatrix(3, 2);
        for (int i = 0; i < 3; i++) {
            expected.setRow(i, 0, dZ.get(i) * 0.5, dZ.get(i) * -1.25);
        }
        Compare.within("dL/dW(1)", of003.get(0).gradient("W"), expected, 1e-16);
    }

    @Test
    void theGradientByTheFirstWeightsIn003HasTheirShape() {
        // Printed: dJ/dW(1), 3x2, equated to delta(1), 3x1; and delta a_1^T, which with the activation a(1) is 3x3.
        SimpleMatrix delta = WorkedValues.of003().of(0, "d_loss_d_z");
        SimpleMatrix right = delta.mult(WorkedValues.of003().x().transpose());
        Compare.entries("dJ/dW(1)", of003.get(0).gradient("W"), right, 1e-14);
        assertThat(right.getNumCols()).isEqualTo(2);
        assertThat(WorkedValues.of003().of(0, "a").getNumRows()).isEqualTo(3);
    }

    // 004
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void theTransposedMatrixOf004HasARowForEachInput() {
        Step step = denseOf004(Compare.column(10, 20));
        // dL/dx_i = sum_l dL/dy_l W_li, with W 2x3: 3 entries of 2 terms.
        Compare.identical("dL/dx", step.dX(), Compare.column(2 * 1 + 3 * 4, 2 * 2 + 3 * 5, 2 * 3 + 3 * 6));
    }

    @Test
    void theBiasLeftOverInEquation6Of004IsNotInTheGradients() {
        Step small = denseOf004(Compare.column(0, 0));
        Step large = denseOf004(Compare.column(10, 20));
        Compare.identical("dL/dW", small.gradient("W"), large.gradient("W"));
        Compare.identical("dL/dW", large.gradient("W"), new SimpleMatrix(2, 3, true, 14, 22, 26, 21, 33, 39));
    }

    @Test
    void eachBiasIn004BelongsToItsOwnOutput() {
        Step step = denseOf004(Compare.column(10, 20));
        Compare.identical("y", step.y(), Compare.column(7 + 22 + 39 + 10, 28 + 55 + 78 + 20));
        Compare.identical("dL/db", step.gradient("b"), Compare.column(2, 3));
    }

    private static Step denseOf004(SimpleMatrix b) {
        Dense dense = new Dense(new SimpleMatrix(2, 3, true, 1, 2, 3, 4, 5, 6), b);
        return Step.of(dense, Compare.column(7, 11, 13), Compare.column(2, 3));
    }
}
