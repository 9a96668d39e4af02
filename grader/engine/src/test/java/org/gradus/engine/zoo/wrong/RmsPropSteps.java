package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** RMSProp that computes by another formula. */
final class RmsPropSteps {

    private RmsPropSteps() {}

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "climbs")
    static final class Climbs extends PlainRMSProp {
        Climbs(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.plus(direction.scale(rate));
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "epsilon-under-root")
    static final class EpsilonUnderTheRoot extends PlainRMSProp {
        EpsilonUnderTheRoot(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix divisor() {
            return root(squares.plus(epsilon));
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "root-forgotten")
    static final class WithoutTheRoot extends PlainRMSProp {
        WithoutTheRoot(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix divisor() {
            return squares.plus(epsilon);
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "squares-summed")
    static final class AddsTheSquaresUp extends PlainRMSProp {
        AddsTheSquaresUp(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix next(SimpleMatrix square) {
            return squares.plus(square);
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "shares-exchanged")
    static final class SharesTheWrongWayRound extends PlainRMSProp {
        SharesTheWrongWayRound(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix next(SimpleMatrix square) {
            return squares.scale(1 - decay).plus(square.scale(decay));
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"laterSteps"},
            name = "squares-forgotten")
    static final class ForgetsTheSquares extends PlainRMSProp {
        ForgetsTheSquares(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix next(SimpleMatrix square) {
            return square.scale(1 - decay);
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"firstStep", "laterSteps", "conduct"},
            name = "rate-forgotten")
    static final class WithoutTheRate extends PlainRMSProp {
        WithoutTheRate(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
            return parameter.minus(direction);
        }
    }
}
