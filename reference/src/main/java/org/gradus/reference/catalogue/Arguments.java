package org.gradus.reference.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private final SortedMap<String, Object> values;

    private Arguments(SortedMap<String, Object> values) {
        this.values = values;
    }

    /** No arguments at all. */
    public static Arguments none() {
        return new Arguments(Collections.emptySortedMap());
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

    private Arguments with(String name, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Arguments(more);
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": expected " + describe(type)
                    + " but was missing; the arguments given are " + values.keySet());
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    name + ": expected " + describe(type) + " but was " + describe(value.getClass()));
        }
        return type.cast(value);
    }

    private static String describe(Class<?> type) {
        return TYPES.getOrDefault(type, type.getSimpleName());
    }
}
