package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.wire.MatrixData;

/**
 * Several questions side by side. A value is the entries of one matrix for each of them, row after row, question after question,
 * so that one array holds what an expression is worth in all of them.
 */
public final class Situations {

    private static final int[] UNKNOWN = {};
    private static final double[] UNREAD = {};
    private static final int PAIRS = FormulaShape.COUNT * FormulaShape.COUNT;

    private final List<FormulaInputs> questions;
    private final int[][] sizes;
    private final int[][] offsets;
    /** Formulae ask for the same matrices again and again, and some take long to make. */
    private final Map<Operand.Reading, double[]> known = new HashMap<>();

    private final int[][] repetitions;

    public Situations(List<FormulaInputs> questions, Sizes sizes) {
        this.questions = List.copyOf(questions);
        this.sizes = new int[questions.size()][Extent.values().length];
        for (int question = 0; question < questions.size(); question++) {
            for (Extent dimension : Extent.values()) {
                this.sizes[question][dimension.place()] =
                        dimension == Extent.ONE ? 1 : sizes.of(dimension, questions.get(question));
            }
        }
        this.offsets = new int[FormulaShape.COUNT][];
        Arrays.fill(offsets, UNKNOWN);
        this.repetitions = new int[PAIRS][];
        Arrays.fill(repetitions, UNKNOWN);
    }

    private Situations(Situations alike, List<FormulaInputs> questions) {
        this.questions = List.copyOf(questions);
        this.sizes = alike.sizes;
        this.offsets = alike.offsets;
        this.repetitions = alike.repetitions;
    }

    /** Questions of the same sizes. */
    Situations with(List<FormulaInputs> others) {
        return new Situations(this, others);
    }

    /** How many of a dimension a question has. */
    @FunctionalInterface
    public interface Sizes {
        int of(Extent dimension, FormulaInputs question);
    }

    int count() {
        return questions.size();
    }

    int rows(FormulaShape shape, int question) {
        return sizes[question][shape.rows().place()];
    }

    int columns(FormulaShape shape, int question) {
        return sizes[question][shape.columns().place()];
    }

    /** Where the entries of a question begin; of the question behind the last one, where all end. */
    int start(FormulaShape shape, int question) {
        if (offsets[shape.number()].length == 0) {
            offsets[shape.number()] = offsets(shape);
        }
        return offsets[shape.number()][question];
    }

    int length(FormulaShape shape) {
        return start(shape, count());
    }

    /** Which question an entry belongs to. */
    int questionOf(FormulaShape shape, int place) {
        int question = 0;
        while (start(shape, question + 1) <= place) {
            question++;
        }
        return question;
    }

    private int[] offsets(FormulaShape shape) {
        int[] starts = new int[count() + 1];
        for (int question = 0; question < count(); question++) {
            starts[question + 1] = starts[question] + rows(shape, question) * columns(shape, question);
        }
        return starts;
    }

    /** For every entry of a large shape, which entry of a small one stands beside it. */
    int[] repeated(FormulaShape small, FormulaShape large) {
        int pair = FormulaShape.COUNT * small.number() + large.number();
        if (repetitions[pair].length == 0) {
            repetitions[pair] = repetition(small, large);
        }
        return repetitions[pair];
    }

    private int[] repetition(FormulaShape small, FormulaShape large) {
        int[] from = new int[length(large)];
        for (int question = 0; question < count(); question++) {
            int rows = rows(large, question);
            int columns = columns(large, question);
            for (int i = 0; i < rows * columns; i++) {
                int row = rows(small, question) == 1 ? 0 : i / columns;
                int column = columns(small, question) == 1 ? 0 : i % columns;
                from[start(large, question) + i] = start(small, question) + row * columns(small, question) + column;
            }
        }
        return from;
    }

    /** The value of a matrix that each question has. */
    double[] read(FormulaShape shape, Operand.Reading reading) {
        double[] value = known.getOrDefault(reading, UNREAD);
        if (value.length == 0) {
            value = values(shape, reading);
            known.put(reading, value);
        }
        return value;
    }

    private double[] values(FormulaShape shape, Operand.Reading reading) {
        double[] entries = new double[length(shape)];
        for (int question = 0; question < count(); question++) {
            SimpleMatrix matrix = reading.of(questions.get(question));
            if (matrix.getNumRows() != rows(shape, question) || matrix.getNumCols() != columns(shape, question)) {
                throw new IllegalArgumentException("a matrix is not of the shape " + shape);
            }
            System.arraycopy(matrix.getDDRM().getData(), 0, entries, start(shape, question), matrix.getNumElements());
        }
        return entries;
    }

    /** Whether matrices, one for each question, all have a shape. */
    boolean haveShape(FormulaShape shape, List<MatrixData> matrices) {
        for (int question = 0; question < count(); question++) {
            MatrixData matrix = matrices.get(question);
            if (matrix.rows() != rows(shape, question) || matrix.columns() != columns(shape, question)) {
                return false;
            }
        }
        return true;
    }

    /** The matrix of one question in a value. */
    public MatrixData matrix(FormulaShape shape, double[] value, int question) {
        double[] entries = new double[start(shape, question + 1) - start(shape, question)];
        System.arraycopy(value, start(shape, question), entries, 0, entries.length);
        return new MatrixData(rows(shape, question), columns(shape, question), entries);
    }
}
