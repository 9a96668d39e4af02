package org.gradus.engine.diagnose.library;

import java.util.SortedMap;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/**
 * What an optimizer keeps from step to step, with something else in it than belongs there.
 *
 * @param name of the line whose value is kept
 */
record MemorySlip(OptimizerStep step, String name, Kept kept) implements Slip {

    private static final String AFTER_THE_FIRST = " after the first step";

    /** What is kept. */
    private enum Kept {
        ONES("1"),
        THE_GRADIENT("dw"),
        THE_PARAMETER("w"),
        WHAT_THE_FIRST_STEP_LEFT("");

        private final String start;

        Kept(String start) {
            this.start = start;
        }

        private Arguments before(String name, int step, Arguments memory) {
            if (this == WHAT_THE_FIRST_STEP_LEFT) {
                return sinceTheFirst(name, step, memory);
            }
            return step > 0
                    ? memory
                    : memory.withMatrix(
                            name, this == ONES ? memory.matrix("w").scale(0).plus(1) : memory.matrix(start));
        }

        private static Arguments sinceTheFirst(String name, int step, Arguments memory) {
            Arguments after = step == 1 ? memory.withMatrix(name + AFTER_THE_FIRST, memory.matrix(name)) : memory;
            return step > 0 ? after.withMatrix(name, after.matrix(name + AFTER_THE_FIRST)) : after;
        }
    }

    static Stream<Slip> of(OptimizerStep step) {
        return step.remembered().stream()
                .flatMap(name -> Stream.of(Kept.values()).map(kept -> new MemorySlip(step, name, kept)));
    }

    @Override
    public SlipWords words() {
        if (kept == Kept.WHAT_THE_FIRST_STEP_LEFT) {
            return new SlipWords(
                    name + " = " + name + AFTER_THE_FIRST,
                    "You leave " + name + " what it is" + AFTER_THE_FIRST
                            + ": keep the new one in every step, and let the next step go on from there.",
                    "");
        }
        return new SlipWords(
                name + " = " + kept.start + " before the first step",
                "You begin with " + name + " = " + kept.start + ": before the first step " + name + " is 0.",
                "");
    }

    @Override
    public boolean changes(Facet quantity) {
        return kept != Kept.WHAT_THE_FIRST_STEP_LEFT || quantity.equals(Facet.LATER_STEPS);
    }

    @Override
    public SortedMap<Facet, MatrixData> answers(FormulaInputs question) {
        return step.run(step.right(), question, (number, memory) -> kept.before(name, number, memory));
    }
}
