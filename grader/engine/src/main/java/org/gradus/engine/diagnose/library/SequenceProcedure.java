package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.gradus.wire.MatrixData;

/**
 * A layer that goes over a sequence step by step, and back from the last step to the first.
 *
 * @param right the lines of a step, which make {@code h'} of {@code x} and {@code h}, and {@code dL/dx} and {@code dL/dh} of {@code dL/dy}
 *     and of the {@code dL/dh} of the step behind it; they add to {@code dL/dWx} and others
 * @param states what goes from step to step: {@code h}, whose rows are the output, and others
 */
record SequenceProcedure(Program right, List<String> states) implements Procedure {

    private static final FormulaShape STATE = LstmProgram.STATE;

    static SequenceProcedure recurrent() {
        Program step = new Program(back("dL/dh"), LstmProgram::size)
                .seeing(Program.matrix("Wx", new FormulaShape(Extent.OUTPUTS, Extent.INPUTS)))
                .seeing(Program.matrix("Wh", new FormulaShape(Extent.OUTPUTS, Extent.OUTPUTS)))
                .seeing(Program.matrix("b", new FormulaShape(Extent.OUTPUTS, Extent.ONE)))
                .seeing(Program.matrix("x", LstmProgram.INPUT))
                .seeing(Program.matrix("h", STATE))
                .then(Stage.FORWARD, "z = Wx x + Wh h + b", "h' = tanh(z)")
                .then(Stage.BACKWARD, "dL/dh' = dL/dy + dL/dh", "dz = dL/dh' * (1 - h'^2)")
                .then(Stage.BACKWARD, "dL/dx = Wx^T dz", "dL/dh = Wh^T dz");
        return new SequenceProcedure(summed(step, Extent.OUTPUTS), List.of("h"));
    }

    static SequenceProcedure lstm() {
        Program step = LstmProgram.of(back("dL/dh", "dL/dc"), "dL/dh' = dL/dy + dL/dh", "dL/dc' = dL/dc");
        return new SequenceProcedure(summed(step, Extent.STACKED), List.of("h", "c"));
    }

    /** With what a step adds to the gradients of the parameters. */
    private static Program summed(Program step, Extent rows) {
        return step.seeing(Program.matrix("dL/dWx", new FormulaShape(rows, Extent.INPUTS)))
                .seeing(Program.matrix("dL/dWh", new FormulaShape(rows, Extent.OUTPUTS)))
                .seeing(Program.matrix("dL/db", new FormulaShape(rows, Extent.ONE)))
                .then(
                        Stage.BACKWARD,
                        Stream.of("Wx", "Wh", "b")
                                .map(name -> "dL/d%1$s = dL/d%1$s + %2$s".formatted(name, added(name)))
                                .toArray(String[]::new));
    }

    /** What each step adds to the gradient of a parameter. */
    static String added(String parameter) {
        return switch (parameter) {
            case "Wx" -> "dz x^T";
            case "Wh" -> "dz h^T";
            default -> "rowSums(dz)";
        };
    }

    /** What reaches a step from behind. */
    private static List<Operand> back(String... states) {
        List<Operand> given = new ArrayList<>(List.of(
                Program.matrix("dL/dy", STATE),
                Program.matrix("x" + Sequence.FIRST, LstmProgram.INPUT),
                Program.matrix("dL/dy" + Sequence.FIRST, STATE)));
        for (String state : states) {
            given.add(Program.matrix(state, STATE));
        }
        return given;
    }

    /** As it should be. */
    Sequence sequence() {
        return Sequence.of(right, states);
    }

    @Override
    public SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward) {
        SortedMap<Facet, MatrixData> data = new TreeMap<>();
        Sequence.of(program, states)
                .run(question, forward)
                .forEach((facet, answer) -> data.put(facet, Ejml.data(answer)));
        return data;
    }
}
