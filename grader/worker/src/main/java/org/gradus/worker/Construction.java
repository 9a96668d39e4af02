package org.gradus.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;
import org.gradus.wire.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds a student's class and its constructor, and calls it. Missing {@code public}s do not matter; a parameter may be declared
 * as any type that the argument fits, {@code Double} or {@code SimpleBase} for example.
 */
final class Construction {

    /** Where the matrices of the arguments come from. */
    interface MatrixSource {
        SimpleMatrix matrix(int slot) throws Exception;
    }

    private final ClassLoader classes;
    private final MatrixSource matrices;

    Construction(ClassLoader classes, MatrixSource matrices) {
        this.classes = classes;
        this.matrices = matrices;
    }

    /** @throws Throwable what the student's constructor or static initialiser threw, or why it cannot be called */
    Object of(Step.New step) throws Throwable {
        Class<?> type = find(step.className());
        requireContract(type, step.contract());
        List<Object> arguments = arguments(step.arguments());
        Constructor<?> constructor = constructor(type, arguments);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Class<?> find(String className) throws Impossible {
        try {
            return Class.forName(className, false, classes);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new Impossible(Kind.NO_SUCH_CLASS, Throwables.text(e));
        }
    }

    private static void requireContract(Class<?> type, Contract contract) throws Impossible {
        Class<?> required = Calls.type(contract);
        if (!required.isAssignableFrom(type)) {
            Class<?> namesake = namesake(required, type);
            throw namesake == null
                    ? new Impossible(Kind.WRONG_CONTRACT, required.getSimpleName())
                    : new Impossible(Kind.OWN_CONTRACT, namesake.getName());
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new Impossible(Kind.ABSTRACT, "");
        }
    }

    /** What is called like the contract among all that a class extends and implements. */
    private static @Nullable Class<?> namesake(Class<?> required, Class<?> type) {
        List<Class<?>> supertypes = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            supertypes.add(type.getSuperclass());
        }
        for (Class<?> supertype : supertypes) {
            Class<?> found = supertype.getSimpleName().equals(required.getSimpleName())
                    ? supertype
                    : namesake(required, supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<Object> arguments(List<Argument> declared) throws Exception {
        List<Object> arguments = new ArrayList<>();
        for (Argument argument : declared) {
            if (argument instanceof Argument.Matrix matrix) {
                arguments.add(matrices.matrix(matrix.slot()));
            } else if (argument instanceof Argument.Scalar scalar) {
                arguments.add(scalar.value());
            } else if (argument instanceof Argument.Whole whole) {
                arguments.add(whole.value());
            } else if (argument instanceof Argument.Flag flag) {
                arguments.add(flag.value());
            }
        }
        return arguments;
    }

    private static Constructor<?> constructor(Class<?> type, List<Object> arguments) throws Impossible {
        // Loops instead of streams here and on every worker's way: the first lambdas of a JVM take milliseconds.
        Constructor<?> best = null;
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean fits = takes(constructor.getParameterTypes(), arguments);
            if (fits && (best == null || isCloser(constructor, best))) {
                best = constructor;
            }
        }
        if (best == null) {
            throw new Impossible(Kind.NO_SUCH_CONSTRUCTOR, signatures(type.getDeclaredConstructors()));
        }
        return best;
    }

    /** The one with fewer parameters that are not declared as the contract has them; of equals the first by name. */
    private static boolean isCloser(Constructor<?> one, Constructor<?> other) {
        int difference = generality(one) - generality(other);
        return difference < 0 || (difference == 0 && signature(one).compareTo(signature(other)) < 0);
    }

    private static boolean takes(Class<?>[] parameters, List<Object> arguments) {
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!boxed(parameters[i]).isInstance(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == double.class) {
            return Double.class;
        }
        if (type == int.class) {
            return Integer.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }

    private static int generality(Constructor<?> constructor) {
        int generality = 0;
        for (Class<?> type : constructor.getParameterTypes()) {
            generality += type == SimpleMatrix.class || type.isPrimitive() ? 0 : 1;
        }
        return generality;
    }

    private static String signatures(Constructor<?>[] constructors) {
        return Arrays.stream(constructors).map(Construction::signature).sorted().collect(Collectors.joining("; "));
    }

    private static String signature(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(", ", constructor.getDeclaringClass().getSimpleName() + "(", ")"));
    }

    /** The class cannot be constructed as the assignment says; a {@link Reply.Failure} in the making. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final String text;

        Impossible(Kind kind, String text) {
            super(text, null, false, false);
            this.kind = kind;
            this.text = text;
        }

        Kind kind() {
            return kind;
        }

        String text() {
            return text;
        }
    }
}
