package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.oracle.Definition;
import org.gradus.reference.oracle.Oracle;
import org.gradus.reference.oracle.SecondOpinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Far out, where the obvious formula overflows or loses its digits; expected numbers come from 400 decimal digits. */
class ExtremesTest {

    private static final int DIGITS = 400;
    private static final int FEWER_DIGITS = 60;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -5000, -800, -745, -744, -720, -709, -100, -37, -30, -1e-6, 0, 1e-6, 18.3, 30, 37, 100, 709, 720, 744,
                745, 800, 5000
            })
    void sigmoidAndItsDerivativeKeepTheirDigitsOnBothSides(double input) {
        SimpleMatrix z = Compare.column(input);
        SimpleMatrix dA = Compare.column(1.5);
        Oracle oracle = new Oracle(Definition.SIGMOID, DIGITS);
        Sigmoid sigmoid = new Sigmoid();
        Compare.entries("a", sigmoid.forward(z), oracle.output(z), 2e-15);
        Compare.entries("dL/dz", sigmoid.backward(dA), oracle.gradient(0, dA, z), 2e-15);
    }

    @Test
    void theSlopeOfTheSigmoidIn000KeepsAllItsDigits() {
        Sigmoid sigmoid = new Sigmoid();
        sigmoid.forward(Compare.column(18.3));
        SimpleMatrix slope = sigmoid.backward(Compare.column(1));
        Compare.entries("sigma'(18.3)", slope, Compare.column(1.12826462409e-8), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -5000, -800, -373, -372, -355, -178, -30, -22, -9, -1e-6, 0, 1e-300, 1e-6, 0.5, 9, 18.3, 19.1, 22, 30,
                178, 355, 372, 373, 800, 5000
            })
    void tanhAndItsDerivativeKeepTheirDigitsOnBothSides(double input) {
        SimpleMatrix x = Compare.column(input);
        SimpleMatrix dY = Compare.column(1.5);
        Oracle oracle = new Oracle(Definition.TANH, DIGITS);
        Tanh tanh = new Tanh();
        Compare.entries("y", tanh.forward(x), oracle.output(x), 2e-15);
        Compare.entries("dL/dx", tanh.backward(dY), oracle.gradient(0, dY, x), 2e-15);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -5000, -800, -745, -744, -709, -100, -37, -30, -1e-6, 0, 1e-6, 18.3, 30, 37, 100, 709, 710, 744, 800,
                5000
            })
    void softplusAndItsDerivativeKeepTheirDigitsOnBothSides(double input) {
        SimpleMatrix x = Compare.column(input);
        SimpleMatrix dY = Compare.column(1.5);
        Oracle oracle = new Oracle(Definition.SOFTPLUS, DIGITS);
        Softplus softplus = new Softplus();
        Compare.close("y", softplus.forward(x), oracle.output(x), 2e-15, Double.MIN_VALUE);
        Compare.close("dL/dx", softplus.backward(dY), oracle.gradient(0, dY, x), 2e-15, 2 * Double.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 36.5, 100, 372, 800, 5000})
    void softmaxCrossEntropyKeepsItsDigitsWhereLogitsAreFarApart(double far) {
        for (SimpleMatrix z : List.of(
                Compare.column(far, -far, far), Compare.column(far, -far, 0.25), Compare.column(-far, 0.25, 0.5))) {
            for (int label = 0; label < 3; label++) {
                SimpleMatrix y = new SimpleMatrix(3, 1);
                y.set(label, 0, 1);
                agreesWithTheOracle(new SoftmaxCrossEntropy(), z, y);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 36.5, 100, 372, 800, 5000})
    void softmaxAndItsDerivativeKeepTheirDigitsWhereEntriesAreFarApart(double far) {
        Oracle oracle = new Oracle(Definition.SOFTMAX, DIGITS);
        SimpleMatrix dY = Compare.column(1.5, -0.5, 0.25);
        for (SimpleMatrix x : List.of(Compare.column(far, -far, 0.25), Compare.column(-far, 0.25, -far))) {
            Step step = Step.of(new Softmax(), x, dY);
            // A difference of entries near 745 is known to 6e-14, and so is the relative error of its power.
            Compare.entries("y", step.y(), oracle.output(x), 1e-13);
            Compare.entries("dL/dx", step.dX(), oracle.gradient(0, dY, x), 1e-13);
        }
    }

    @Test
    void theOnlyClassIsCertain() {
        SimpleMatrix z = new SimpleMatrix(1, 2, true, -7, 3000);
        SimpleMatrix y = SimpleMatrix.ones(1, 2);
        assertThat(new SoftmaxCrossEntropy().value(z, y)).isZero();
        Compare.identical("gradient", new SoftmaxCrossEntropy().gradient(z, y), new SimpleMatrix(1, 2));
        Step step = Step.of(new Softmax(), z, z);
        Compare.identical("y", step.y(), y);
        Compare.identical("dL/dx", step.dX(), new SimpleMatrix(1, 2));
    }

    private static void agreesWithTheOracle(Loss loss, SimpleMatrix z, SimpleMatrix y) {
        Oracle oracle = new Oracle(Definition.SOFTMAX_CROSS_ENTROPY, DIGITS);
        Compare.entries("value", Compare.column(loss.value(z, y)), oracle.output(z, y), 2e-15);
        SimpleMatrix expected = oracle.gradient(0, SimpleMatrix.ones(1, 1), z, y);
        // A difference of logits near 745 is known to 6e-14, and so is the relative error of its power.
        Compare.entries("gradient", loss.gradient(z, y), expected, 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5000, -800, -710, -37, -30, -1e-6, 0, 1e-6, 18.3, 30, 37, 710, 800, 5000})
    void binaryCrossEntropyOnLogitsKeepsItsDigitsOnBothSides(double logit) {
        SimpleMatrix z = Compare.column(logit);
        Oracle oracle = new Oracle(Definition.BINARY_CROSS_ENTROPY_ON_LOGITS, DIGITS);
        for (int target = 0; target <= 1; target++) {
            SimpleMatrix y = Compare.column(target);
            BinaryCrossEntropyOnLogits loss = new BinaryCrossEntropyOnLogits();
            Compare.close("value", Compare.column(loss.value(z, y)), oracle.output(z, y), 2e-15, Double.MIN_VALUE);
            SimpleMatrix gradient = oracle.gradient(0, SimpleMatrix.ones(1, 1), z, y);
            Compare.close("gradient", loss.gradient(z, y), gradient, 2e-15, Double.MIN_VALUE);
        }
    }

    @Test
    void crossEntropyIsFiniteWhereACertainPredictionIsRight() {
        SimpleMatrix certain = Compare.column(0, 1);
        assertThat(new CrossEntropy().value(certain, certain)).isZero();
        Compare.identical("gradient", new CrossEntropy().gradient(certain, certain), Compare.column(1, -1));
    }

    @Test
    void crossEntropyIsInfiniteWhereACertainPredictionIsWrong() {
        SimpleMatrix prediction = Compare.column(0, 1);
        SimpleMatrix target = Compare.column(1, 0);
        assertThat(new CrossEntropy().value(Compare.column(0), Compare.column(1)))
                .isInfinite()
                .isPositive();
        assertThat(new CrossEntropy().value(Compare.column(1), Compare.column(0)))
                .isInfinite()
                .isPositive();
        SimpleMatrix gradient = new CrossEntropy().gradient(prediction, target);
        assertThat(gradient.get(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(gradient.get(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void categoricalCrossEntropyIsFiniteWhereACertainPredictionIsRightAndInfiniteWhereItIsWrong() {
        SimpleMatrix certain = Compare.column(0, 1, 0);
        CategoricalCrossEntropy loss = new CategoricalCrossEntropy();
        assertThat(loss.value(certain, certain)).isZero();
        Compare.identical("gradient", loss.gradient(certain, certain), Compare.column(0, -1, 0));
        SimpleMatrix other = Compare.column(1, 0, 0);
        assertThat(loss.value(certain, other)).isInfinite().isPositive();
        assertThat(loss.gradient(certain, other).get(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Expected: log 2 with 17 digits, and quotients of small integers. */
    @ParameterizedTest
    @CsvSource({
        "-1,  0,   -0.69314718055994531, 0.5",
        "-1,  1,   NaN,                  1",
        "-1,  0.5, NaN,                  0.75",
        "2,   0,   NaN,                  -1",
        "2,   1,   -0.69314718055994531, -0.5",
        "2,   0.5, NaN,                  -0.75"
    })
    void crossEntropyOutsideOfProbabilitiesIsTheFormulasNumberOrNaN(
            double prediction, double target, double value, double gradient) {
        SimpleMatrix a = Compare.column(prediction);
        SimpleMatrix y = Compare.column(target);
        assertThat(new CrossEntropy().value(a, y)).isEqualTo(Double.valueOf(value)); // boxed, so that NaN equals NaN
        Compare.identical("gradient", new CrossEntropy().gradient(a, y), Compare.column(gradient));
    }

    @Test
    void crossEntropyKeepsTheDigitsOfAPredictionNearZero() {
        // -log(1 - a) = a + a^2 / 2 + ...
        assertThat(new CrossEntropy().value(Compare.column(1e-20), Compare.column(0)))
                .isEqualTo(1e-20);
    }

    @Test
    void theSlopeOfReluAtItsKinkIsZero() {
        ReLU relu = new ReLU();
        Compare.identical(
                "a", relu.forward(Compare.column(0, -0.0, Double.MIN_VALUE)), Compare.column(0, 0, Double.MIN_VALUE));
        Compare.identical("dL/dz", relu.backward(Compare.column(3, 3, 3)), Compare.column(0, 0, 3));
    }

    @Test
    void theSlopeOfTheLeakyRectifierAtItsKinkIsTheOneBelow() {
        LeakyReLU leaky = new LeakyReLU(0.25);
        Compare.identical(
                "y",
                leaky.forward(Compare.column(0, -0.0, Double.MIN_VALUE, -8)),
                Compare.column(0, -0.0, Double.MIN_VALUE, -2));
        Compare.identical("dL/dx", leaky.backward(Compare.column(3, 3, 3, 3)), Compare.column(0.75, 0.75, 3, 0.75));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {-5000, -800, -745, -709, -100, -37, -30, -1, -1e-6, -1e-300, 0, 1e-300, 1e-6, 30, 710, 5000})
    void eluAndItsDerivativeKeepTheirDigitsOnBothSides(double input) {
        SimpleMatrix x = Compare.column(input);
        SimpleMatrix dY = Compare.column(1.5);
        Oracle oracle = new Oracle(Definition.elu(0.75), DIGITS);
        ELU elu = new ELU(0.75);
        Compare.entries("y", elu.forward(x), oracle.output(x), 2e-15);
        Compare.entries("dL/dx", elu.backward(dY), oracle.gradient(0, dY, x), 2e-15);
    }

    @Test
    void theSlopeOfEluAtItsKinkIsTheOneBelow() {
        ELU elu = new ELU(0.75);
        Compare.identical("y", elu.forward(Compare.column(0, -0.0)), Compare.column(0, 0));
        Compare.identical("dL/dx", elu.backward(Compare.column(4, 4)), Compare.column(3, 3));
    }

    /** Expected: quotients of small integers, and powers of ten. */
    @ParameterizedTest
    @CsvSource({
        "0,     0,           0",
        "-0.25, 0.03125,     -0.25",
        "2,     2,           2",
        "-2,    2,           -2",
        "3,     4,           2",
        "-1e6,  1999998,     -2",
        "1e300, 2e300,       2",
        "1e-6,  5e-13,       1e-6"
    })
    void huberIsHalfASquareUpToDeltaAndALineBeyond(double error, double value, double gradient) {
        Huber huber = new Huber(2);
        SimpleMatrix a = Compare.column(error);
        SimpleMatrix y = Compare.column(0);
        Compare.entries("value", Compare.column(huber.value(a, y)), Compare.column(value), 1e-15);
        Compare.identical("gradient", huber.gradient(a, y), Compare.column(gradient));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "-0.0, 0, 0", "1e-300, 1e-300, 1", "-1e6, 1e6, -1", "1e300, 1e300, 1"})
    void theMeanAbsoluteErrorHasNoSlopeAtItsTargetAndOneEverywhereElse(double error, double value, double gradient) {
        MeanAbsoluteError loss = new MeanAbsoluteError(false);
        SimpleMatrix a = Compare.column(error);
        SimpleMatrix y = Compare.column(0);
        assertThat(loss.value(a, y)).isEqualTo(value);
        Compare.identical("gradient", loss.gradient(a, y), Compare.column(gradient));
    }

    /** Expected: sums of small integers and powers of ten. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0",
        "1, 0.5, 0.5, 1",
        "0, 0, 1, 1",
        "1e6, -1e6, 0, 0",
        "-1e6, 1e6, 2000001, 1",
        "1e300, -1e300, 0, 0"
    })
    void aMarginOfZeroIsMetAndHasNoGradient(double trueScore, double other, double value, double gradient) {
        Hinge hinge = new Hinge();
        SimpleMatrix s = Compare.column(trueScore, other);
        SimpleMatrix y = Compare.column(1, 0);
        assertThat(hinge.value(s, y)).isEqualTo(value);
        Compare.identical("gradient", hinge.gradient(s, y), Compare.column(-gradient, gradient));
    }

    @Test
    void reluAndDenseAndSquaredErrorAreRightForLargeAndSmallNumbers() {
        for (double x : new double[] {1e6, -1e6, 1e-6, -1e-6}) {
            Compare.identical("relu", new ReLU().forward(Compare.column(x)), Compare.column(Math.max(0, x)));
            Dense dense = new Dense(SimpleMatrix.filled(1, 2, x), Compare.column(x));
            Compare.entries("dense", dense.forward(Compare.column(x, 1)), Compare.column(x * x + 2 * x), 1e-15);
            assertThat(new SquaredError(2, true).value(Compare.column(x, 0), Compare.column(0, 0)))
                    .isEqualTo(x * x);
        }
    }

    @Test
    void everyLayerIsItsDefinitionAtTheExtremesOfTheCatalogue() {
        for (Kind<Layer> kind : Subjects.layers()) {
            Arguments arguments = Subjects.arguments(kind.name(), 2);
            SecondOpinion opinion = SecondOpinion.on(kind.name());
            // What may be off by something whatever its size needs no digits far below that, and takes long with them.
            Oracle oracle = opinion.oracle(arguments, opinion.absolute() > 0 ? FEWER_DIGITS : DIGITS);
            for (double extreme : kind.inputs().extremes()) {
                SimpleMatrix x = SimpleMatrix.filled(Subjects.rows(kind.name()), 2, extreme);
                SimpleMatrix[] matrices = opinion.matrices(arguments, x);
                SimpleMatrix y = oracle.output(matrices);
                SimpleMatrix dY = SimpleMatrix.filled(y.getNumRows(), 2, 1.5);
                Step step = Step.of(kind.construct(arguments), x, dY);
                double absolute = opinion.absolute() * Math.max(1, Math.abs(extreme)) + 8 * Double.MIN_VALUE;
                String what = kind.name() + " at " + extreme;
                Compare.close(what, step.y(), y, opinion.relative(), absolute);
                Compare.close(what, step.dX(), oracle.gradient(0, dY, matrices), opinion.relative(), absolute);
            }
        }
    }
}
