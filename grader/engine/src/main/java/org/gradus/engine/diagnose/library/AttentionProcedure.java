package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/** Attention, sample by sample: queries are what a formula calls outputs, keys its samples, d its inputs. */
record AttentionProcedure(Program right) implements Procedure {

    private static final FormulaShape QUERIES = new FormulaShape(Extent.OUTPUTS, Extent.INPUTS);
    private static final FormulaShape KEYS = new FormulaShape(Extent.SAMPLES, Extent.INPUTS);
    private static final FormulaShape VALUES = new FormulaShape(Extent.SAMPLES, Extent.STACKED);
    private static final FormulaShape SCORES = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);
    private static final FormulaShape OUTPUTS = new FormulaShape(Extent.OUTPUTS, Extent.STACKED);
    /** What somebody reads whose columns do not move on with the samples. */
    private static final String FIRST = "[first sample]";

    AttentionProcedure() {
        this(new Program(
                        List.of(
                                Program.matrix("Q", QUERIES),
                                Program.matrix("K", KEYS),
                                Program.matrix("V", VALUES),
                                Program.matrix("Q" + FIRST, QUERIES),
                                Program.matrix("K" + FIRST, KEYS),
                                Program.matrix("V" + FIRST, VALUES),
                                Program.matrix("mask", SCORES),
                                Program.number("d", memory -> memory.integer("d")),
                                Program.matrix("dL/dy", OUTPUTS),
                                Program.matrix("dL/dy" + FIRST, OUTPUTS)),
                        AttentionProcedure::size)
                .then(Stage.FORWARD, "S = Q K^T / sqrt(d) + mask", "P = e^S", "A = P / rowSums(P)", "y = A V")
                .then(Stage.BACKWARD, "dL/dV = A^T dL/dy", "dA = dL/dy V^T")
                .then(Stage.BACKWARD, "s = rowSums(A * dA)", "dS = A * (dA - s)")
                .then(Stage.BACKWARD, "dL/dQ = dS K / sqrt(d)", "dL/dK = dS^T Q / sqrt(d)"));
    }

    /** The same, with the largest score of each row taken from it, which changes nothing but how large the powers are. */
    AttentionProcedure careful() {
        return new AttentionProcedure(right.instead("P = e^(S - rowMax(S))"));
    }

    /** With A for A^T, which is possible where there are as many queries as keys. */
    Program notTransposed() {
        return right.seeing(new Operand(
                        "A[as it is]", SCORES.transposed(), o -> o.arguments().matrix("A")))
                .instead("dL/dV = A[as it is] dL/dy");
    }

    /** With the largest of all scores taken from every row. */
    Program withoutTheLargestOfAll() {
        return right.seeing(
                        Program.number("largest", memory -> memory.matrix("S").elementMax()))
                .instead("P = e^(S - largest)");
    }

    private static int size(Extent extent, FormulaInputs o) {
        Arguments memory = o.arguments();
        return switch (extent) {
            case ONE -> 1;
            case INPUTS -> memory.integer("d");
            case OUTPUTS -> memory.matrix("mask").getNumRows();
            case SAMPLES -> memory.matrix("mask").getNumCols();
            case STACKED -> memory.integer("dv");
        };
    }

    @Override
    public SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward) {
        List<Arguments> samples = memories(program, question, forward);
        SimpleMatrix y = sideBySide(samples, memory -> AttentionBlocks.flat(memory.matrix("y")));
        SimpleMatrix dX = sideBySide(
                samples,
                memory -> AttentionBlocks.flat(memory.matrix("dL/dQ"), memory.matrix("dL/dK"), memory.matrix("dL/dV")));
        return new TreeMap<>(Map.of(Facet.FORWARD, Ejml.data(y), Facet.DX, Ejml.data(dX)));
    }

    static SimpleMatrix sideBySide(List<Arguments> samples, Function<Arguments, SimpleMatrix> column) {
        return AttentionBlocks.sideBySide(samples.stream().map(column).toList());
    }

    /** What is in the memory of each sample in the end. */
    List<Arguments> memories(Program program, FormulaInputs question, Forward forward) {
        AttentionBlocks blocks = new AttentionBlocks(question);
        List<Arguments> after = forward.of(question, () -> forward(program, question, blocks));
        return IntStream.range(0, question.batch())
                .mapToObj(n -> program.work(
                        Stage.BACKWARD,
                        after.get(n)
                                .withMatrix("dL/dy", blocks.upstream(n))
                                .withMatrix("dL/dy" + FIRST, blocks.upstream(0))))
                .toList();
    }

    /** The same after forward. */
    private static List<Arguments> forward(Program program, FormulaInputs question, AttentionBlocks blocks) {
        return IntStream.range(0, question.batch())
                .mapToObj(n -> program.work(
                        Stage.FORWARD,
                        question.arguments()
                                .withMatrix("Q", blocks.queries(n))
                                .withMatrix("K", blocks.keys(n))
                                .withMatrix("V", blocks.values(n))
                                .withMatrix("Q" + FIRST, blocks.queries(0))
                                .withMatrix("K" + FIRST, blocks.keys(0))
                                .withMatrix("V" + FIRST, blocks.values(0))))
                .toList();
    }
}
