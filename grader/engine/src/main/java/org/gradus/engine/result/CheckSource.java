package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a check comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckSource.Structure.class, name = "structure"),
    @JsonSubTypes.Type(value = CheckSource.Case.class, name = "case"),
    @JsonSubTypes.Type(value = CheckSource.Law.class, name = "law"),
    @JsonSubTypes.Type(value = CheckSource.GradientCheck.class, name = "gradient check"),
    @JsonSubTypes.Type(value = CheckSource.Chain.class, name = "chain"),
    @JsonSubTypes.Type(value = CheckSource.Training.class, name = "training"),
    @JsonSubTypes.Type(value = CheckSource.HiddenCases.class, name = "hidden cases")
})
public sealed interface CheckSource {

    /** What kind of evidence it gives. */
    Family family();

    /** The class is there and can be constructed. */
    record Structure() implements CheckSource {
        @Override
        public Family family() {
            return Family.STRUCTURE;
        }
    }

    /** An expected value of a case, under the step's id and the check's quantity. */
    record Case(String id, String step) implements CheckSource {
        @Override
        public Family family() {
            return Family.CASE;
        }
    }

    /**
     * A law, tried on random inputs.
     *
     * @param subject what it looks at where it looks at several things, an argument or a quantity; otherwise empty
     */
    record Law(String name, String subject) implements CheckSource {
        @Override
        public Family family() {
            return Family.PROPERTY;
        }
    }

    /** The student's gradient against finite differences of the student's own main quantity. */
    record GradientCheck() implements CheckSource {
        @Override
        public Family family() {
            return Family.DIFFERENCES;
        }
    }

    /** The student's own parts one after the other, on a case. */
    record Chain(String id) implements CheckSource {
        @Override
        public Family family() {
            return Family.CHAIN;
        }
    }

    /** The same, with the parameters moved step by step. */
    record Training(String id) implements CheckSource {
        @Override
        public Family family() {
            return Family.CHAIN;
        }
    }

    /** The hidden cases of an area, all together. */
    record HiddenCases() implements CheckSource {
        @Override
        public Family family() {
            return Family.HIDDEN;
        }
    }
}
