package org.gradus.reference.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is legal has room, and what is ten times as much has not. */
class LeewayTest {

    private static final double SLACK = 1 + 1e-6;

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-5, 0.3, 0.5, 0.999, 1 - 1e-6})
    void anEpsilonOfAllButAMillionthIsWithinTheLeewayOfCrossEntropyAndTenTimesAsMuchIsNot(double a) {
        Leeway leeway = leeway("CrossEntropy");
        SimpleMatrix prediction = SimpleMatrix.filled(1, 2, a);
        SimpleMatrix target = new SimpleMatrix(1, 2, true, 1, 1);

        double value = change(p -> -Math.log(p), a);
        double gradient = change(p -> -1 / p, a) / 2;

        assertThat(value).isLessThanOrEqualTo(SLACK * leeway.value(prediction, target));
        assertThat(gradient)
                .isLessThanOrEqualTo(SLACK * leeway.gradient(prediction, target).get(0, 0));
        assertThat(Math.log((a + 1e-6) / a)).isGreaterThan(leeway.value(prediction, target));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-5, 0.3, 0.5, 0.999, 1 - 1e-6})
    void anEpsilonIsWithinTheLeewayOfCategoricalCrossEntropyAndTenTimesAsMuchIsNot(double p) {
        Leeway leeway = leeway("CategoricalCrossEntropy");
        SimpleMatrix prediction = SimpleMatrix.filled(2, 1, p);
        SimpleMatrix target = new SimpleMatrix(2, 1, true, 1, 0);
        SimpleMatrix gradient = leeway.gradient(prediction, target);

        assertThat(change(q -> -Math.log(q), p)).isLessThanOrEqualTo(SLACK * leeway.value(prediction, target));
        assertThat(change(q -> -1 / q, p)).isLessThanOrEqualTo(SLACK * gradient.get(0));
        assertThat(gradient.get(1)).isZero();
        assertThat(Math.log((p + 1e-6) / p)).isGreaterThan(leeway.value(prediction, target));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -1, 0, 3, 5})
    void anEpsilonIsWithinTheLeewayOfSoftmax(double z) {
        Leeway leeway = leeway("SoftmaxCrossEntropy");
        SimpleMatrix logits = new SimpleMatrix(2, 1, true, z, -z);
        SimpleMatrix target = new SimpleMatrix(2, 1, true, 1, 0);
        double p = 1 / (1 + Math.exp(-2 * z));

        assertThat(change(q -> -Math.log(q), p)).isLessThanOrEqualTo(SLACK * leeway.value(logits, target));
        assertThat(Math.log((p + 1e-6) / p)).isGreaterThan(leeway.value(logits, target));
        // dL/dz of -log(p + e) is -p / (p + e) (1 - p) instead of -(1 - p).
        assertThat((1 - p) * Leeway.EPSILON / (p + Leeway.EPSILON))
                .isLessThanOrEqualTo(SLACK * leeway.gradient(logits, target).get(0, 0));
    }

    /** Otherwise anything would be right where a probability is 0. */
    @Test
    void whereAProbabilityIsAllButZeroThereIsNone() {
        SimpleMatrix yes = SimpleMatrix.filled(1, 1, 1);

        assertThat(leeway("CrossEntropy").value(SimpleMatrix.filled(1, 1, 0), yes))
                .isZero();
        assertThat(leeway("CrossEntropy")
                        .gradient(SimpleMatrix.filled(1, 1, 1e-9), yes)
                        .get(0, 0))
                .isZero();
        assertThat(leeway("SoftmaxCrossEntropy")
                        .value(new SimpleMatrix(2, 1, true, 0, 800), new SimpleMatrix(2, 1, true, 1, 0)))
                .isZero();
    }

    @Test
    void aLossWithoutProbabilitiesNeedsNone() {
        assertThat(Catalogue.standard().loss("SquaredError").orElseThrow().leeway())
                .isEmpty();
    }

    private static double change(DoubleUnaryOperator formula, double p) {
        return Math.abs(formula.applyAsDouble(p + Leeway.EPSILON) - formula.applyAsDouble(p));
    }

    private static Leeway leeway(String loss) {
        return Catalogue.standard().loss(loss).orElseThrow().leeway().orElseThrow();
    }
}
