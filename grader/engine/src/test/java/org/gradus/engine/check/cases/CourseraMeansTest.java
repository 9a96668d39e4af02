package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.protocol.Ejml;
import org.gradus.reference.Conv2d;
import org.junit.jupiter.api.Test;

/** Convolutional Neural Networks: Step by Step, {@code conv_backward} of {@code dZ = Z}: it prints the means of its gradients, to twelve digits. */
class CourseraMeansTest {

    private static final double TWELVE_DIGITS = 5e-12;

    private final TestCase testCase = new Published(PublishedVector.assignment()).testCase("coursera-conv-mean");
    private final CaseStep step = testCase.chain().get(0);
    private final Conv2d convolution = new Conv2d(matrix("W"), matrix("b"), 3, 4, 4, 2, 2, 2);

    @Test
    void theMeansOfTheGradientsOfTheConvolutionAreThePrintedOnes() {
        SimpleMatrix dX = convolution.backward(convolution.forward(Ejml.matrix(testCase.input())));

        assertThat(mean(dX)).isCloseTo(1.45243777754, within(TWELVE_DIGITS));
        assertThat(mean(gradient("W"))).isCloseTo(1.72699145831, within(TWELVE_DIGITS));
        assertThat(mean(gradient("b"))).isCloseTo(7.83923256462, within(TWELVE_DIGITS));
    }

    private SimpleMatrix matrix(String parameter) {
        return Ejml.matrix(((MatrixArgument) step.argument(parameter)).value());
    }

    private SimpleMatrix gradient(String parameter) {
        return Objects.requireNonNull(convolution.gradients().get(parameter));
    }

    private static double mean(SimpleMatrix matrix) {
        return matrix.elementSum() / matrix.getNumElements();
    }
}
