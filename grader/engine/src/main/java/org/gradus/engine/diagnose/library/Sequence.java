package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;

/**
 * A layer over a sequence, right or as students have it: what happens in a step, and how steps hang together.
 *
 * @param step the lines of a step, as {@link SequenceProcedure} has them
 * @param before those of the steps before the last one
 * @param states what goes from step to step: {@code h}, whose rows are the output, and others
 * @param carried those that a step starts with as the one before it left them
 * @param passedBack those whose gradients a step gets from the one behind it
 */
record Sequence(Program step, Program before, List<String> states, Set<String> carried, Set<String> passedBack) {

    static final List<String> PARAMETERS = List.of("Wx", "Wh", "b");
    /** What somebody reads whose rows do not move on with the steps. */
    static final String FIRST = "[first step]";

    Sequence {
        states = List.copyOf(states);
        carried = Set.copyOf(carried);
        passedBack = Set.copyOf(passedBack);
    }

    /** As it should be, if the lines are. */
    static Sequence of(Program step, List<String> states) {
        return new Sequence(step, step, states, Set.copyOf(states), Set.copyOf(states));
    }

    /** With other lines in every step. */
    Sequence instead(String... lines) {
        return new Sequence(step.instead(lines), before.instead(lines), states, carried, passedBack);
    }

    /** With other lines in every step but the last. */
    Sequence insteadBeforeTheLast(String... lines) {
        return new Sequence(step, before.instead(lines), states, carried, passedBack);
    }

    /** With steps each of which starts anew. */
    Sequence carryingNothing() {
        return new Sequence(step, before, states, Set.of(), passedBack);
    }

    /** With gradients of these states alone that go back from step to step. */
    Sequence passingBack(String... some) {
        return new Sequence(step, before, states, carried, Set.of(some));
    }

    /** A quantity of it. */
    Formula quantity(Facet facet) {
        return question -> Objects.requireNonNull(run(question, new Forward()).get(facet));
    }

    /**
     * All quantities.
     *
     * @param forward what its forward leaves behind
     * @throws IllegalArgumentException if a line needs what is not there yet
     */
    SortedMap<Facet, SimpleMatrix> run(FormulaInputs question, Forward forward) {
        List<Arguments> steps = forward.of(question, () -> forward(question));
        SortedMap<Facet, SimpleMatrix> answers = backward(question, steps);
        answers.put(
                Facet.FORWARD,
                stacked(steps.stream().map(memory -> memory.matrix("h'")).toList()));
        return answers;
    }

    /** What is in the memory after each step. */
    private List<Arguments> forward(FormulaInputs question) {
        int count = question.arguments().integer("steps");
        List<Arguments> steps = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            Arguments memory = question.arguments()
                    .withMatrix("x", SequenceSlips.step(question.input(), t, count))
                    .withMatrix("x" + FIRST, SequenceSlips.step(question.input(), 0, count));
            for (String state : states) {
                boolean startsAnew = t == 0 || !carried.contains(state);
                memory = memory.withMatrix(
                        state,
                        startsAnew
                                ? memory.matrix(state + "0")
                                : steps.get(t - 1).matrix(state + "'"));
            }
            steps.add(program(t, count).work(Stage.FORWARD, memory));
        }
        return steps;
    }

    private Program program(int t, int count) {
        return t < count - 1 ? before : step;
    }

    private SortedMap<Facet, SimpleMatrix> backward(FormulaInputs question, List<Arguments> steps) {
        SortedMap<Facet, SimpleMatrix> gradients = new TreeMap<>();
        List<SimpleMatrix> dX = new ArrayList<>();
        for (int t = steps.size() - 1; t >= 0; t--) {
            Arguments memory = steps.get(t)
                    .withMatrix("dL/dy", SequenceSlips.step(question.other(), t, steps.size()))
                    .withMatrix("dL/dy" + FIRST, SequenceSlips.step(question.other(), 0, steps.size()));
            for (Map.Entry<String, Facet> gradient : gradients().entrySet()) {
                String name = gradient.getKey();
                SimpleMatrix nothing = memory.matrix(name).createLike();
                boolean isCut = states.contains(name) && !passedBack.contains(name);
                memory = memory.withMatrix(
                        "dL/d" + name, isCut ? nothing : gradients.getOrDefault(gradient.getValue(), nothing));
            }
            Arguments back = program(t, steps.size()).work(Stage.BACKWARD, memory);
            dX.add(0, back.matrix("dL/dx"));
            gradients().forEach((name, facet) -> gradients.put(facet, back.matrix("dL/d" + name)));
        }
        gradients.put(Facet.DX, stacked(dX));
        return gradients;
    }

    /** What a step hands to the one before it. */
    private SortedMap<String, Facet> gradients() {
        SortedMap<String, Facet> gradients = new TreeMap<>();
        PARAMETERS.forEach(name -> gradients.put(name, Facet.gradients(name)));
        states.forEach(state -> gradients.put(state, Facet.gradients(state + "0")));
        return gradients;
    }

    private static SimpleMatrix stacked(List<SimpleMatrix> blocks) {
        SimpleMatrix first = blocks.get(0);
        return first.concatRows(blocks.subList(1, blocks.size()).toArray(SimpleMatrix[]::new));
    }
}
