package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.layer.Optimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips in optimizers' steps that no list has, as students are told of them. */
class SlippedLineTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(References.standard());

    /** Two matrices that are kept from step to step, and how many steps there were. */
    private abstract static class Remembering implements Optimizer {
        SimpleMatrix m = new SimpleMatrix(0, 0);
        SimpleMatrix v = new SimpleMatrix(0, 0);
        int t;

        @Override
        public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) {
            if (t == 0) {
                m = new SimpleMatrix(w.getNumRows(), w.getNumCols());
                v = m.copy();
            }
            t++;
            return next(w, dw);
        }

        abstract SimpleMatrix next(SimpleMatrix w, SimpleMatrix dw);

        SimpleMatrix corrected(SimpleMatrix mean, double share) {
            return mean.divide(1 - Math.pow(share, t));
        }
    }

    /** A right Adam, for wrong ones to change one thing of. */
    private abstract static class LikeAdam extends Remembering {
        final double rate;
        final double beta1;
        final double beta2;
        final double epsilon;

        LikeAdam(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        SimpleMatrix next(SimpleMatrix w, SimpleMatrix dw) {
            m = m.scale(shareOfMean()).plus(dw.scale(1 - beta1));
            v = v.scale(beta2).plus(squares(dw).scale(1 - beta2));
            SimpleMatrix root = corrected(v, beta2).elementPower(0.5).plus(epsilon);
            return w.minus(corrected(m, beta1).elementDiv(root).scale(rate));
        }

        double shareOfMean() {
            return beta1;
        }

        SimpleMatrix squares(SimpleMatrix dw) {
            return dw.elementMult(dw);
        }
    }

    static final class AdamOfAbsoluteGradients extends LikeAdam {
        AdamOfAbsoluteGradients(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix squares(SimpleMatrix dw) {
            return dw.elementOp((int i, int j, double e) -> Math.abs(e));
        }
    }

    static final class AdamWithOneOtherShare extends LikeAdam {
        AdamWithOneOtherShare(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        double shareOfMean() {
            return beta2;
        }
    }

    /** A right gradient descent, likewise. */
    private abstract static class LikeDescent extends Remembering {
        final double rate;
        final double momentum;
        final boolean nesterov;
        final double weightDecay;

        LikeDescent(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        SimpleMatrix next(SimpleMatrix w, SimpleMatrix dw) {
            SimpleMatrix g = dw.plus(w.scale(decay()));
            v = v.scale(momentum).plus(g);
            return w.minus((nesterov ? ahead(g) : v).scale(rate));
        }

        double decay() {
            return weightDecay;
        }

        SimpleMatrix ahead(SimpleMatrix g) {
            return g.plus(v.scale(momentum));
        }
    }

    static final class DescentThatLooksTooFarAhead extends LikeDescent {
        DescentThatLooksTooFarAhead(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        SimpleMatrix ahead(SimpleMatrix g) {
            return g.plus(v);
        }
    }

    static final class DescentThatDecaysByTheRate extends LikeDescent {
        DescentThatDecaysByTheRate(double rate, double momentum, boolean nesterov, double weightDecay) {
            super(rate, momentum, nesterov, weightDecay);
        }

        @Override
        double decay() {
            return rate * weightDecay;
        }
    }

    static final class RmsPropOfTheSquaresBefore extends Remembering {
        private final double rate;
        private final double decay;
        private final double epsilon;

        RmsPropOfTheSquaresBefore(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        SimpleMatrix next(SimpleMatrix w, SimpleMatrix dw) {
            SimpleMatrix next =
                    w.minus(dw.elementDiv(v.elementPower(0.5).plus(epsilon)).scale(rate));
            v = v.scale(decay).plus(dw.elementMult(dw).scale(1 - decay));
            return next;
        }
    }

    static final class DescentThatStandsStill extends Remembering {

        DescentThatStandsStill(double rate, double momentum, boolean nesterov, double weightDecay) {}

        @Override
        SimpleMatrix next(SimpleMatrix w, SimpleMatrix dw) {
            return w.copy();
        }
    }

    private record Told(Class<? extends Optimizer> wrong, String part, List<String> facets, String sentence) {
        @Override
        public String toString() {
            return wrong.getSimpleName();
        }
    }

    private static Stream<Told> slips() {
        List<String> both = List.of("firstStep", "laterSteps");
        return Stream.of(
                new Told(AdamOfAbsoluteGradients.class, "Adam", both, """
                        You compute v = beta2 * v + (1 - beta2) * abs(dw): where dw * dw belongs, you have abs(dw).\
                         The rest is right."""),
                new Told(AdamWithOneOtherShare.class, "Adam", List.of("laterSteps"), """
                        You compute m = beta2 * m + (1 - beta1) * dw: where beta1 belongs, you have beta2.\
                         The rest is right."""),
                new Told(DescentThatLooksTooFarAhead.class, "StochasticGradientDescent", both, """
                        You compute direction = g + v: the factor momentum is missing. The rest is right."""),
                new Told(DescentThatDecaysByTheRate.class, "StochasticGradientDescent", both, """
                        You compute g = dw + rate * (weightDecay * w): a factor too many: rate.\
                         The rest is right."""),
                new Told(DescentThatStandsStill.class, "StochasticGradientDescent", both, """
                        You leave w as it was: w = w - rate * direction is missing. The rest is right."""),
                new Told(RmsPropOfTheSquaresBefore.class, "RMSProp", both, """
                        You work out w before s: first comes s = decay * s + (1 - decay) * dw^2,\
                         then w = w - rate * dw / (sqrt(s) + epsilon). The rest is right."""));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void whatOneLineHasWrongIsTold(Told told) {
        Candidate candidate = new Candidate(
                ASSIGNMENT.part(told.part()).orElseThrow(), told.wrong().getName());
        Subject subject = new InProcessSubject();

        List<Explained> found = DIAGNOSER.of(
                candidate, Marked.of(ASSIGNMENT, SUITE, candidate, subject).results(), subject);

        assertThat(found)
                .filteredOn(one -> told.facets().contains(one.facet().toString()))
                .extracting(one -> one.about(told.part()).sentence())
                .hasSize(told.facets().size())
                .containsOnly(told.sentence());
    }
}
