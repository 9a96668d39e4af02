package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Forward;
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
        AttentionFormula blocks = new AttentionFormula(question);
        SimpleMatrix y = question.other().createLike();
        SimpleMatrix dX = question.input().createLike();
        List<Arguments> after = forward.of(question, () -> forward(program, question, blocks));
        for (int n = 0; n < question.batch(); n++) {
            Arguments back = program.work(
                    Stage.BACKWARD,
                    after.get(n)
                            .withMatrix("dL/dy", blocks.upstream(n))
                            .withMatrix("dL/dy" + FIRST, blocks.upstream(0)));
            y.insertIntoThis(0, n, AttentionFormula.flat(back.matrix("y")));
            dX.insertIntoThis(
                    0,
                    n,
                    AttentionFormula.flat(back.matrix("dL/dQ"))
                            .concatRows(
                                    AttentionFormula.flat(back.matrix("dL/dK")),
                                    AttentionFormula.flat(back.matrix("dL/dV"))));
        }
        return new TreeMap<>(Map.of(Facet.FORWARD, Ejml.data(y), Facet.DX, Ejml.data(dX)));
    }

    /** What is in the memory after each sample. */
    private static List<Arguments> forward(Program program, FormulaInputs question, AttentionFormula blocks) {
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
