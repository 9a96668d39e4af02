package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What was found behind the numbers of a student. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cause.Misconception.class, name = "misconception"),
    @JsonSubTypes.Type(value = Cause.Formula.class, name = "formula"),
    @JsonSubTypes.Type(value = Cause.Condition.class, name = "condition")
})
public sealed interface Cause {

    /** What it is counted under, in every table. */
    String label();

    /** A wrong idea that many have had, by its name. */
    record Misconception(String name) implements Cause {
        @Override
        public String label() {
            return name;
        }
    }

    /**
     * What the code computes, where that has no name.
     *
     * @param text both sides of it, {@code dL/dz = dL/da * (1 - a)}
     */
    record Formula(String text) implements Cause {
        @Override
        public String label() {
            return text;
        }
    }

    /**
     * When the answers are wrong, where some are right and no formula has the others.
     *
     * @param text a sentence without its full stop, {@code Right for up to 8 samples, wrong from 9 on}
     */
    record Condition(String text) implements Cause {
        @Override
        public String label() {
            return text;
        }
    }
}
