package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/**
 * The step of an optimizer, line by line; the last line is the parameter. Until a line is worked out its name stands for what it was in the
 * step before, and before the first step for zeros.
 */
record OptimizerStep(Program right, List<String> remembered) implements Procedure {

    private static final String PARAMETER = "w";
    private static final String GRADIENT = "dw";
    private static final String COUNT = "t";

    /**
     * About {@code w}, the parameter, {@code dw}, its gradient, and {@code t}, the number of the step from 1.
     *
     * @param numbers of the constructor
     * @param shares those of which there may be a power: {@code beta1^t}
     * @param remembered names of lines whose value is kept
     */
    static OptimizerStep of(List<String> numbers, List<String> shares, List<String> remembered, String... lines) {
        List<Operand> given = new ArrayList<>();
        Stream.concat(Stream.of(PARAMETER, GRADIENT), remembered.stream())
                .map(name -> Program.matrix(name, ActivationFormulas.SAMPLES))
                .forEach(given::add);
        given.add(Program.number(COUNT, memory -> memory.number(COUNT)));
        numbers.forEach(name -> given.add(Program.number(name, memory -> memory.number(name))));
        shares.forEach(name -> given.add(
                Program.number(name + "^" + COUNT, memory -> Math.pow(memory.number(name), memory.number(COUNT)))));
        return new OptimizerStep(
                new Program(given, (extent, o) -> ActivationFormulas.size(extent, parameter(o)))
                        .then(Stage.FORWARD, lines),
                remembered);
    }

    private static FormulaInputs parameter(FormulaInputs o) {
        return o.withInput(o.arguments().matrix(PARAMETER));
    }

    /** What is in the memory before a step. */
    @FunctionalInterface
    interface Keeping {
        /**
         * It, by what it is as the step before left it.
         *
         * @param step from 0
         */
        Arguments before(int step, Arguments memory);
    }

    @Override
    public List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        return Stream.concat(Procedure.super.among(wrong, right).stream(), MemorySlip.of(this))
                .toList();
    }

    @Override
    public SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward) {
        return run(program, question, (step, memory) -> memory);
    }

    SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Keeping keeping) {
        Arguments memory = question.arguments().withMatrix(PARAMETER, question.input());
        SimpleMatrix zeros = question.input().createLike();
        for (String name : remembered) {
            memory = memory.withMatrix(name, zeros);
        }
        SortedMap<Facet, MatrixData> answers = new TreeMap<>();
        for (int step = 0; step < question.steps(); step++) {
            Arguments given = memory.withNumber(COUNT, step + 1).withMatrix(GRADIENT, question.gradient(step));
            memory = program.work(Stage.FORWARD, keeping.before(step, given));
            answers.put(step == 0 ? Facet.FIRST_STEP : Facet.LATER_STEPS, Ejml.data(memory.matrix(PARAMETER)));
        }
        return answers;
    }
}
