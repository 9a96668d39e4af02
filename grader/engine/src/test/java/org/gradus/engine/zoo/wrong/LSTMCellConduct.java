package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Steps of an LSTM that compute the right numbers and break a promise of the contract. */
final class LSTMCellConduct {

    private LSTMCellConduct() {}

    /** Has the c of the cell that went forward last. */
    @Wrong(
            part = "LSTMCell",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsCell extends PlainLSTMCell {
        SharesItsCell(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        private static SimpleMatrix shared = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix stacked) {
            SimpleMatrix y = super.forward(stacked);
            share(c);
            return y;
        }

        private static void share(SimpleMatrix cell) {
            shared = cell;
        }

        @Override
        SimpleMatrix dF(SimpleMatrix dCell) {
            boolean isAlike = shared.getNumRows() == hidden && shared.getNumCols() == dCell.getNumCols();
            return dCell.elementMult(isAlike ? shared : c);
        }
    }

    @Wrong(
            part = "LSTMCell",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class WritesTheNewStateIntoTheOld extends PlainLSTMCell {
        WritesTheNewStateIntoTheOld(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix stacked) {
            SimpleMatrix y = super.forward(stacked);
            stacked.insertIntoThis(features, 0, y);
            return y;
        }
    }

    /** Keeps h as long as the batch has the same size. */
    @Wrong(
            part = "LSTMCell",
            loses = {"conduct"})
    static final class StateOfTheFirst extends PlainLSTMCell {
        StateOfTheFirst(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b) {
            super(wx, wh, b);
        }

        private SimpleMatrix first = new SimpleMatrix(0, 0);

        @Override
        SimpleMatrix dWh(SimpleMatrix dZ) {
            if (first.getNumCols() != h.getNumCols()) {
                first = h;
            }
            return dZ.mult(first.transpose());
        }
    }
}
