package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Adam that goes wrong in its first step already. */
final class AdamSteps {

    private AdamSteps() {}

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "climbs")
    static final class Climbs extends PlainAdam {
        Climbs(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.plus(direction.scale(rate));
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "correction-forgotten")
    static final class DoesNotCorrect extends PlainAdam {
        DoesNotCorrect(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix corrected(SimpleMatrix mean, double share) {
            return mean;
        }
    }

    /** Its first step is not a number; the next ones are corrected as if they were the one before. */
    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "counts-from-zero")
    static final class CountsAfterwards extends PlainAdam {
        CountsAfterwards(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        void count() {
            // Too early.
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            t++;
            return super.moved(parameter, direction);
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "epsilon-under-root")
    static final class EpsilonUnderTheRoot extends PlainAdam {
        EpsilonUnderTheRoot(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix divided(SimpleMatrix mean, SimpleMatrix squares) {
            return mean.elementDiv(root(squares.plus(epsilon)));
        }
    }

    /** As the paper proposes for speed, and TensorFlow computes. */
    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "epsilon-not-corrected")
    static final class EpsilonBeforeTheCorrection extends PlainAdam {
        EpsilonBeforeTheCorrection(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix divided(SimpleMatrix mean, SimpleMatrix squares) {
            double correction = Math.sqrt(1 - Math.pow(beta2, t));
            return mean.elementDiv(root(v).plus(epsilon)).scale(correction);
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "root-forgotten")
    static final class WithoutTheRoot extends PlainAdam {
        WithoutTheRoot(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix divided(SimpleMatrix mean, SimpleMatrix squares) {
            return mean.elementDiv(squares.plus(epsilon));
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "shares-exchanged")
    static final class SharesTheWrongWayRound extends PlainAdam {
        SharesTheWrongWayRound(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix mean(double share, SimpleMatrix old, SimpleMatrix latest) {
            return super.mean(1 - share, old, latest);
        }
    }

    @Wrong(
            part = "Adam",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "rate-forgotten")
    static final class WithoutTheRate extends PlainAdam {
        WithoutTheRate(double rate, double beta1, double beta2, double epsilon) {
            super(rate, beta1, beta2, epsilon);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.minus(direction);
        }
    }
}
