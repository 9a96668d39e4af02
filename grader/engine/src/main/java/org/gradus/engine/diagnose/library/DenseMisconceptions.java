package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Arguments;

/** Misconceptions about the fully connected layer. */
public final class DenseMisconceptions {

    private static final int BATCH = 5;

    /** Steps that a student may have taken in backward. */
    private static final List<Double> LEARNING_RATES = List.of(1.0, 0.5, 0.1, 0.05, 0.01, 0.005, 0.001);

    private DenseMisconceptions() {}

    /** A quantity from what a fully connected layer is given. */
    private interface DenseFormula {
        SimpleMatrix of(SimpleMatrix W, SimpleMatrix b, SimpleMatrix x, SimpleMatrix dY);
    }

    public static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = W x + b", "004 eq. (15)");
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = W^T dL/dy", "004 eq. (14)");
        Quantity dW = truth.quantity(Facet.gradients("W"), "dL/dW = dL/dy x^T", "004 eq. (8)");
        Quantity db = truth.quantity(
                Facet.gradients("b"), "dL/db = sum of dL/dy over the samples, its row sums", "004 eq. (12)");
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutForward(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        hypotheses.addAll(aboutWeights(dW));
        hypotheses.addAll(LayerMisconceptions.backward(dW, y));
        hypotheses.addAll(aboutBias(db));
        hypotheses.addAll(LayerMisconceptions.backward(db, y));
        return new KindMisconceptions(List.of(y, dX, dW, db), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(DenseFormulas.of(y, dX, dW, db), heldOut()));
    }

    private static List<Hypothesis> aboutForward(Quantity y) {
        return List.of(
                y.mistaken(
                        "bias-omitted",
                        "Your y is just W x: add b to every column of it.",
                        dense((W, b, x, dY) -> W.mult(x))),
                y.mistaken(
                        "bias-on-first-sample-only",
                        "You add b only to the first column: every sample gets the same b.",
                        dense((W, b, x, dY) -> W.mult(x).plus(Samples.first(columns(b, x))))),
                transposedInForward(
                        y, dense((W, b, x, dY) -> W.transpose().mult(x).plus(columns(b, x)))),
                transposedInForward(
                        y,
                        dense((W, b, x, dY) -> refilled(W).transpose().mult(x).plus(columns(b, x)))));
    }

    private static Hypothesis transposedInForward(Quantity y, Formula formula) {
        return y.mistaken(
                "weights-transposed-in-forward",
                "You multiply x by the transpose of W: W has a row for each output, so y is W x as it stands.",
                formula);
    }

    private static List<Hypothesis> aboutInputGradient(Quantity dX) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(notTransposed(dX, dense((W, b, x, dY) -> W.mult(dY))));
        hypotheses.add(notTransposed(dX, dense((W, b, x, dY) -> refilled(W).mult(dY))));
        hypotheses.add(dX.mistaken(
                "gradient-transposed",
                "Your dL/dx is the transpose of the right one: its columns are samples, like those of x.",
                dense((W, b, x, dY) -> dY.transpose().mult(W))));
        for (double eta : LEARNING_RATES) {
            hypotheses.add(dX.mistaken(
                    "weights-updated-in-backward",
                    "You change W before you compute dL/dx: dL/dx belongs to the W that forward used, and a layer"
                            + " leaves its parameters alone.",
                    dense((W, b, x, dY) -> W.minus(dY.mult(x.transpose()).scale(eta))
                            .transpose()
                            .mult(dY))));
        }
        return hypotheses;
    }

    private static Hypothesis notTransposed(Quantity dX, Formula formula) {
        return dX.mistaken(
                "weights-not-transposed",
                "You multiply dL/dy by W itself: on the way back it is the transpose that leads from the outputs to"
                        + " the inputs.",
                formula);
    }

    private static List<Hypothesis> aboutWeights(Quantity dW) {
        return List.of(
                transposedGradient(dW, dense((W, b, x, dY) -> x.mult(dY.transpose()))),
                transposedGradient(dW, dense((W, b, x, dY) -> refilled(x.mult(dY.transpose())))),
                dW.mistaken(
                        "last-column-skipped",
                        "The last column of your dL/dW stays 0: look for a loop that ends one step too early.",
                        dense((W, b, x, dY) -> withoutLastColumn(dY.mult(x.transpose())))));
    }

    private static Hypothesis transposedGradient(Quantity dW, Formula formula) {
        return dW.mistaken(
                "gradient-transposed",
                "Your dL/dW is the transpose of the right one: you compute x dY^T; the rows of dL/dW belong to the"
                        + " outputs, like those of W.",
                formula);
    }

    private static List<Hypothesis> aboutBias(Quantity db) {
        return List.of(
                db.mistaken(
                        "bias-not-summed",
                        "Your dL/db has a column for each sample: all of them share one b, so add up the columns of"
                                + " dL/dy.",
                        dense((W, b, x, dY) -> dY)),
                summedOverOutputs(db, dY -> ones(1, dY.getNumRows()).mult(dY)),
                summedOverOutputs(db, dY -> ones(1, dY.getNumRows()).mult(dY).transpose()),
                summedOverOutputs(db, dY -> SimpleMatrix.filled(dY.getNumRows(), 1, dY.elementSum())),
                summedOverOutputs(db, dY -> SimpleMatrix.filled(1, 1, dY.elementSum())),
                db.mistaken(
                        "gradient-transposed",
                        "Your dL/db is the transpose of the right one: it is a column with a row for each output, like b.",
                        dense((W, b, x, dY) -> dY.mult(ones(dY.getNumCols(), 1)).transpose())));
    }

    private static Hypothesis summedOverOutputs(Quantity db, UnaryOperator<SimpleMatrix> sum) {
        return db.mistaken(
                "bias-summed-over-outputs",
                "You sum dL/dy over the outputs: sum over the samples only, so that one number is left for each"
                        + " output.",
                dense((W, b, x, dY) -> sum.apply(dY)));
    }

    private static Formula dense(DenseFormula formula) {
        return o -> {
            Arguments given = o.arguments();
            return formula.of(given.matrix("W"), given.matrix("b"), o.input(), o.other());
        };
    }

    private static SimpleMatrix columns(SimpleMatrix b, SimpleMatrix x) {
        return b.mult(ones(1, x.getNumCols()));
    }

    private static SimpleMatrix ones(int rows, int columns) {
        return SimpleMatrix.filled(rows, columns, 1);
    }

    /** The same entries, row after row, in the shape of the transpose: its rows and columns mixed up, and no shape to show it. */
    private static SimpleMatrix refilled(SimpleMatrix matrix) {
        SimpleMatrix refilled = matrix.copy();
        refilled.reshape(matrix.getNumCols(), matrix.getNumRows());
        return refilled;
    }

    private static SimpleMatrix withoutLastColumn(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> column == matrix.getNumCols() - 1 ? 0 : e);
    }

    /** Two that are not square, and two that are: where only a transpose shows, a shape does not give it away. */
    private static List<ProbePlan> probes() {
        return List.of(
                probe("3 to 4", 4, 3, 0),
                probe("3 to 4, other numbers", 4, 3, 500),
                probe("3 to 3", 3, 3, 1000),
                probe("3 to 3, other numbers", 3, 3, 1500));
    }

    private static List<ProbePlan> heldOut() {
        return List.of(probe("6 to 2", 2, 6, 4, 3000), probe("2 to 3", 3, 2, 7, 3500));
    }

    private static ProbePlan probe(String label, int out, int in, int start) {
        return probe(label, out, in, BATCH, start);
    }

    private static ProbePlan probe(String label, int out, int in, int batch, int start) {
        Map<String, CaseArgument> arguments = Map.of(
                "W", new MatrixArgument(ProbeNumbers.signed(out, in, start)),
                "b", new MatrixArgument(ProbeNumbers.signed(out, 1, start + 50)));
        return new ProbePlan(label, arguments, pass(out, in, batch, start + 100), pass(out, in, batch, start + 200));
    }

    private static Question pass(int out, int in, int batch, int start) {
        return new Question(ProbeNumbers.signed(in, batch, start), ProbeNumbers.signed(out, batch, start + 50));
    }
}
