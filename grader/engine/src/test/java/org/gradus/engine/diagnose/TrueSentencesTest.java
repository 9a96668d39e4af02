package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.zoo.Zoo;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.BatchNorm;
import org.gradus.reference.Dense;
import org.gradus.reference.MeanAbsoluteError;
import org.gradus.reference.Softplus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of which something near the truth was told: what is told is literally true of them, or nothing is. */
class TrueSentencesTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(References.standard());

    /** Adds its gradients up, and begins anew with every forward. */
    static final class AddsUpFromForwardOn implements Layer {
        private final Dense right;
        private SimpleMatrix dW;
        private SimpleMatrix db;

        AddsUpFromForwardOn(SimpleMatrix W, SimpleMatrix b) {
            right = new Dense(W, b);
            dW = W.createLike();
            db = b.createLike();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            dW.zero();
            db.zero();
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = right.backward(dY);
            dW = dW.plus(right.gradients().get("W"));
            db = db.plus(right.gradients().get("b"));
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW.copy(), "b", db.copy());
        }
    }

    /** Leaves nothing but zeros in dY, and returns twice too much: who asks again with that matrix asks about zeros. */
    static final class LeavesZerosBehind implements Layer {
        private final Dense right;

        LeavesZerosBehind(SimpleMatrix W, SimpleMatrix b) {
            right = new Dense(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = right.backward(dY).scale(2);
            dY.zero();
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return right.gradients();
        }
    }

    /** RMSProp whose mean of squares starts from the first square. */
    static final class StartsFromTheFirstSquare implements Optimizer {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private SimpleMatrix s = new SimpleMatrix(0, 0);

        StartsFromTheFirstSquare(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) {
            SimpleMatrix squares = dw.elementMult(dw);
            s = s.getNumElements() == 0 ? squares : s.scale(decay).plus(squares.scale(1 - decay));
            return w.minus(dw.elementDiv(s.elementPower(0.5).plus(epsilon)).scale(rate));
        }
    }

    /** Gradient descent that lets nothing decay in its first step. */
    static final class DecaysFromTheSecondStepOn implements Optimizer {
        private final double rate;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private SimpleMatrix v = new SimpleMatrix(0, 0);

        DecaysFromTheSecondStepOn(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) {
            boolean isFirst = v.getNumElements() == 0;
            SimpleMatrix g = isFirst ? dw : dw.plus(w.scale(weightDecay));
            v = isFirst ? g : v.scale(momentum).plus(g);
            return w.minus((nesterov ? g.plus(v.scale(momentum)) : v).scale(rate));
        }
    }

    /** The sign as an error by its magnitude, which is no number where there is no error. */
    static final class DividesByTheMagnitude implements Loss {
        private final MeanAbsoluteError right;

        DividesByTheMagnitude(boolean meanOverOutputs) {
            right = new MeanAbsoluteError(meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return right.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = right.gradient(prediction, target);
            return gradient.elementOp((int row, int column, double e) ->
                    prediction.get(row, column) == target.get(row, column) ? Double.NaN : e);
        }
    }

    /** Leaves a batch of one as it is. */
    static final class NormalisesNoSingleSample implements Layer {
        private final BatchNorm right;
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;

        NormalisesNoSingleSample(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            right = new BatchNorm(gamma, beta, epsilon);
            this.gamma = gamma.copy();
            this.beta = beta.copy();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = right.forward(x);
            return x.getNumCols() == 1 ? gamma.elementMult(x).plus(beta) : y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return right.gradients();
        }
    }

    /** Takes x for the softplus of x from 10 on, where it is so to four digits, and further on to all of them. */
    static final class StraightFromTen implements Layer {
        private final Softplus right = new Softplus();

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x)
                    .elementOp((int row, int column, double y) -> x.get(row, column) > 10 ? x.get(row, column) : y);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY);
        }
    }

    @Test
    void whatAddsUpBetweenTwoForwardsIsToldToAddUp() {
        assertThat(told("Dense", AddsUpFromForwardOn.class.getName(), Facet.CONDUCT))
                .singleElement()
                .asString()
                .startsWith("You add each gradient to the one before: ")
                .contains("It is dL/dW that adds up: ");
    }

    @Test
    void nothingIsSaidOfEarlierCallsWhereAnArgumentWasChanged() {
        assertThat(told("Dense", LeavesZerosBehind.class.getName(), Facet.CONDUCT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {StartsFromTheFirstSquare.class, DecaysFromTheSecondStepOn.class})
    void whatTheFirstStepAloneHasIsNotToldOfAllSteps(Class<? extends Optimizer> wrong) {
        String part = wrong.equals(StartsFromTheFirstSquare.class) ? "RMSProp" : "StochasticGradientDescent";

        assertThat(told(part, wrong.getName(), Facet.FIRST_STEP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CategoricalCrossEntropy, CategoricalCrossEntropyGradient LogOfClipped",
        "CrossEntropy, CrossEntropyGradient LogOfClipped",
        "CrossEntropy, LossNumbers GradientClippedAtAHundredThousandth"
    })
    void aGradientTakesNoLogarithm(String part, String member) {
        assertThat(told(part, Zoo.wrong(part, member), Facet.GRADIENT))
                .singleElement()
                .asString()
                .startsWith("You move the probability away from 0 before you divide by it, by so much that it changes"
                        + " the gradient: ");
    }

    @Test
    void nobodyIsToldOfADivisionByZero() {
        assertThat(told("MeanAbsoluteError", DividesByTheMagnitude.class.getName(), Facet.GRADIENT))
                .containsExactly("Wrong where the right answer is exactly 0, right elsewhere.");
    }

    @Test
    void twoPlacesInOneLineAreNoConditionButASize() {
        assertThat(told("BatchNorm", NormalisesNoSingleSample.class.getName(), Facet.FORWARD))
                .noneMatch(sentence -> sentence.contains("column"));
    }

    /** Where an error fades away there is no border, beside another one that is. */
    @Test
    void whereAnErrorFadesAwayThereIsNoBorder() {
        assertThat(told("Softplus", StraightFromTen.class.getName(), Facet.FORWARD))
                .noneMatch(sentence -> sentence.contains("at most"));
    }

    private static List<String> told(String part, String className, Facet facet) {
        Candidate candidate = new Candidate(ASSIGNMENT.part(part).orElseThrow(), className);
        Subject subject = new InProcessSubject();
        return DIAGNOSER
                .of(candidate, Marked.of(ASSIGNMENT, SUITE, candidate, subject).results(), subject)
                .stream()
                .filter(found -> found.facet().equals(facet))
                .map(found -> found.about(part).sentence())
                .toList();
    }
}
