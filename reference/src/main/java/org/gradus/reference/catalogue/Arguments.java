package org.gradus.reference.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ejml.simple.SimpleMatrix;

/** Arguments of a constructor by name: matrices, numbers, integers and flags. Its matrices are not to be written into. */
public final class Arguments {

    private static final Map<Class<?>, String> TYPES = Map.of(
            SimpleMatrix.class,
            "a matrix",
            Double.class,
            "a number",
            Integer.class,
            "an integer",
            Boolean.class,
            "a flag");

    private static final Arguments NONE = new Arguments(Optional.empty(), "", "");

    /** Those that were there before the last one: nothing is copied where one is added. */
    private final Optional<Arguments> others;

    private final String name;
    private final Object value;

    private Arguments(Optional<Arguments> others, String name, Object value) {
        this.others = others;
        this.name = name;
        this.value = value;
    }

    /** No arguments at all. */
    public static Arguments none() {
        return NONE;
    }

    /** These arguments and a matrix; one of the same name is replaced. */
    public Arguments withMatrix(String name, SimpleMatrix value) {
        return with(name, value);
    }

    /** These arguments and a number; one of the same name is replaced. */
    public Arguments withNumber(String name, double value) {
        return with(name, value);
    }

    /** These arguments and an integer; one of the same name is replaced. */
    public Arguments withInteger(String name, int value) {
        return with(name, value);
    }

    /** These arguments and a flag; one of the same name is replaced. */
    public Arguments withFlag(String name, boolean value) {
        return with(name, value);
    }

    /**
     * Returns the matrix of this name.
     *
     * @throws IllegalArgumentException if there is no argument of this name, or it is not a matrix
     */
    public SimpleMatrix matrix(String name) {
        return get(name, SimpleMatrix.class);
    }

    /**
     * Returns the number of this name.
     *
     * @throws IllegalArgumentException if there is no argument of this name, or it is not a number
     */
    public double number(String name) {
        return get(name, Double.class);
    }

    /**
     * Returns the integer of this name.
     *
     * @throws IllegalArgumentException if there is no argument of this name, or it is not an integer
     */
    public int integer(String name) {
        return get(name, Integer.class);
    }

    /**
     * Returns the flag of this name.
     *
     * @throws IllegalArgumentException if there is no argument of this name, or it is not a flag
     */
    public boolean flag(String name) {
        return get(name, Boolean.class);
    }

    private Arguments with(String another, Object itsValue) {
        return new Arguments(Optional.of(this), another, itsValue);
    }

    private <T> T get(String wanted, Class<T> type) {
        Arguments one = this;
        while (one.others.isPresent() && !one.name.equals(wanted)) {
            one = one.others.get();
        }
        if (one.others.isEmpty()) {
            throw new IllegalArgumentException(
                    wanted + ": expected " + describe(type) + " but was missing; the arguments given are " + names());
        }
        if (!type.isInstance(one.value)) {
            throw new IllegalArgumentException(
                    wanted + ": expected " + describe(type) + " but was " + describe(one.value.getClass()));
        }
        return type.cast(one.value);
    }

    private SortedSet<String> names() {
        SortedSet<String> names = others.map(Arguments::names).orElseGet(TreeSet::new);
        if (others.isPresent()) {
            names.add(name);
        }
        return names;
    }

    private static String describe(Class<?> type) {
        return TYPES.getOrDefault(type, type.getSimpleName());
    }
}
