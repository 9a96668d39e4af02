package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/** How somebody takes a step, rightly or wrongly. Steps in a row start from where the one before came to, as the diagnosis asks for them. */
@FunctionalInterface
interface Habit {

    SimpleMatrix step(StepMemory memory, SimpleMatrix w, SimpleMatrix dw);

    /** The parameter after the first step. */
    default Formula firstStep() {
        return inputs -> step(StepMemory.fresh(inputs), inputs.input(), gradient(inputs, 0));
    }

    /** The parameter after all steps that there are gradients for. */
    default Formula laterSteps() {
        return inputs -> {
            StepMemory memory = StepMemory.fresh(inputs);
            SimpleMatrix w = inputs.input();
            for (int step = 0; step < inputs.other().getNumCols() / inputs.batch(); step++) {
                w = step(memory, w, gradient(inputs, step));
            }
            return w;
        };
    }

    private static SimpleMatrix gradient(FormulaInputs inputs, int step) {
        int columns = inputs.batch();
        return inputs.other().extractMatrix(0, inputs.outputs(), step * columns, (step + 1) * columns);
    }
}
