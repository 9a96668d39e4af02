package org.gradus.engine.zoo.wrong;

import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** LSTMs with a wrong gradient of the parameters or of the first states and nothing else wrong. */
final class LSTMParameters {

    private LSTMParameters() {}

    @Wrong(
            part = "LSTM",
            loses = {"gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "steps-overwritten")
    static final class StepsOverwritten extends PlainLSTM {
        StepsOverwritten(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix summed(SimpleMatrix later, SimpleMatrix term) {
            return term;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.Wx", "gradients.Wh", "gradients.b"},
            name = "last-step-only")
    static final class LastStepOnly extends PlainLSTM {
        LastStepOnly(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        Map<String, SimpleMatrix> terms(int t) {
            Map<String, SimpleMatrix> terms = new TreeMap<>(super.terms(t));
            terms.replaceAll((name, term) -> t < steps - 1 ? term.scale(0) : term);
            return terms;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.Wx"},
            name = "averaged-over-steps")
    static final class StepsAveraged extends PlainLSTM {
        StepsAveraged(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("Wx") ? sum.divide(steps) : sum;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.b"},
            name = "averaged-over-steps")
    static final class StepsAveragedInB extends PlainLSTM {
        StepsAveragedInB(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("b") ? sum.divide(steps) : sum;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.Wh"},
            name = "next-state-for-old")
    static final class NextStateForOld extends PlainLSTM {
        NextStateForOld(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        PlainLSTMCell cell() {
            return new LSTMCellBackward.NextStateForOld(wx, wh, b);
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.h0"},
            name = "left-zero")
    static final class NothingForTheFirstState extends PlainLSTM {
        NothingForTheFirstState(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("h0") ? sum.scale(0) : sum;
        }
    }

    @Wrong(
            part = "LSTM",
            loses = {"gradients.c0"},
            name = "left-zero")
    static final class NothingForTheFirstCell extends PlainLSTM {
        NothingForTheFirstCell(
                SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("c0") ? sum.scale(0) : sum;
        }
    }

    /** As if all samples had the same c0. */
    @Wrong(
            part = "LSTM",
            loses = {"gradients.c0"})
    static final class FirstCellSummed extends PlainLSTM {
        FirstCellSummed(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
            super(wx, wh, b, h0, c0, steps);
        }

        @Override
        SimpleMatrix gradient(String name, SimpleMatrix sum) {
            return name.equals("c0") ? sum.mult(SimpleMatrix.ones(sum.getNumCols(), 1)) : sum;
        }
    }
}
