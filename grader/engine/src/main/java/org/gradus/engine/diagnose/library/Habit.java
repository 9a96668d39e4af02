package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;

/** How somebody takes a step, rightly or wrongly. Steps in a row start from where the one before came to, as the diagnosis asks for them. */
@FunctionalInterface
interface Habit {

    SimpleMatrix step(StepMemory memory, SimpleMatrix w, SimpleMatrix dw);

    /** The parameter after the first step. */
    default Formula firstStep() {
        return inputs -> step(StepMemory.fresh(inputs), inputs.input(), inputs.gradient(0));
    }

    /** The parameter after all steps that there are gradients for. */
    default Formula laterSteps() {
        return inputs -> {
            StepMemory memory = StepMemory.fresh(inputs);
            SimpleMatrix w = inputs.input();
            for (int step = 0; step < inputs.steps(); step++) {
                w = step(memory, w, inputs.gradient(step));
            }
            return w;
        };
    }
}
