package org.gradus.engine.assignment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gradus.reference.catalogue.Entries;
import org.gradus.wire.MatrixData;

/** One parameter of a student's constructor; the order of the parameters is the part's. */
public sealed interface ConstructorParameter {

    /** The parameter's name, for arguments, gradients and messages; a student may call it otherwise. */
    String name();

    /**
     * A {@code SimpleMatrix}.
     *
     * @param entries those that checks on random inputs give it
     */
    record MatrixParameter(String name, Shape shape, Gradient gradient, Entries entries)
            implements ConstructorParameter {

        /** One whose gradient a layer returns under this name. */
        public MatrixParameter(String name, Shape shape) {
            this(name, shape, Gradient.ASKED, Entries.ANY);
        }

        /** A value that it may have too: what is 0 or 1 is exchanged, other numbers change as is said. */
        public MatrixData another(MatrixData value, UnaryOperator<MatrixData> numbers) {
            return entries == Entries.BINARY ? value.map(entry -> 1 - entry) : numbers.apply(value);
        }
    }

    /** Whether a layer is asked for the gradient with respect to a matrix. */
    enum Gradient {
        ASKED,
        /** A mask, for example, which nothing is learnt about. */
        NOT_ASKED
    }

    /**
     * A {@code double}.
     *
     * @param choices the values that checks on random inputs draw from; at least one, all finite
     */
    record NumberParameter(String name, List<Double> choices) implements ConstructorParameter {
        public NumberParameter {
            choices = List.copyOf(choices);
        }
    }

    /**
     * An {@code int}.
     *
     * @param choices the values that checks on random inputs draw from; none where it is a size, and is what that is
     */
    record IntegerParameter(String name, List<Integer> choices) implements ConstructorParameter {
        public IntegerParameter {
            choices = List.copyOf(choices);
        }

        /** Whether it is a size of the part's, drawn with the others. */
        public boolean isSize() {
            return choices.isEmpty();
        }
    }

    /** A {@code boolean}. */
    record FlagParameter(String name) implements ConstructorParameter {}
}
