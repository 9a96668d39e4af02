package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** RMSProp that is right as long as nobody looks at its matrices, or uses another. */
final class RmsPropConduct {

    private RmsPropConduct() {}

    /** Static, as long as the shapes fit; whoever is made begins anew. */
    @Wrong(
            part = "RMSProp",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsSquares extends PlainRMSProp {
        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        SharesItsSquares(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
            share(new SimpleMatrix(0, 0));
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            boolean fits =
                    shared.getNumRows() == parameter.getNumRows() && shared.getNumCols() == parameter.getNumCols();
            squares = fits ? shared : new SimpleMatrix(0, 0);
            SimpleMatrix next = super.step(parameter, gradient);
            share(squares);
            return next;
        }

        private static void share(SimpleMatrix squares) {
            shared = squares;
        }
    }

    @Wrong(
            part = "RMSProp",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class SquaresTheGradientItself extends PlainRMSProp {
        SquaresTheGradientItself(double rate, double decay, double epsilon) {
            super(rate, decay, epsilon);
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix next = super.step(parameter, gradient);
            gradient.setTo(gradient.elementMult(gradient));
            return next;
        }
    }
}
