package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/** One step of an LSTM, whose x, h and c are stacked in the input, and whose h' and c' are in the output. */
record LstmCellProcedure(Program right) implements Procedure {

    LstmCellProcedure() {
        this(LstmProgram.of(List.of(
                        Program.matrix("dL/dh'", LstmProgram.STATE), Program.matrix("dL/dc'", LstmProgram.STATE)))
                .then(Stage.BACKWARD, "dL/dWx = dz x^T", "dL/dWh = dz h^T", "dL/db = rowSums(dz)"));
    }

    @Override
    public SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward) {
        int features = question.arguments().matrix("Wx").getNumCols();
        int hidden = question.arguments().matrix("Wh").getNumCols();
        SimpleMatrix x = question.input();
        SimpleMatrix upstream = question.other();
        Arguments after = forward.of(
                        question,
                        () -> List.of(program.work(
                                Stage.FORWARD,
                                question.arguments()
                                        .withMatrix("x", x.rows(0, features))
                                        .withMatrix("h", x.rows(features, features + hidden))
                                        .withMatrix("c", x.rows(features + hidden, features + 2 * hidden)))))
                .get(0);
        Arguments back = program.work(
                Stage.BACKWARD,
                after.withMatrix("dL/dh'", upstream.rows(0, hidden))
                        .withMatrix("dL/dc'", upstream.rows(hidden, 2 * hidden)));
        SortedMap<Facet, MatrixData> answers = new TreeMap<>();
        answers.put(Facet.FORWARD, stacked(after, "h'", "c'"));
        answers.put(Facet.DX, stacked(back, "dL/dx", "dL/dh", "dL/dc"));
        for (String name : List.of("Wx", "Wh", "b")) {
            answers.put(Facet.gradients(name), Ejml.data(back.matrix("dL/d" + name)));
        }
        return answers;
    }

    private static MatrixData stacked(Arguments memory, String first, String... others) {
        SimpleMatrix all = memory.matrix(first);
        for (String other : others) {
            all = all.concatRows(memory.matrix(other));
        }
        return Ejml.data(all);
    }
}
