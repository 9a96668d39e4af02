package org.gradus.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.gradus.wire.Contract;

/**
 * A type of the author's own that has a contract's name and methods: a copy in another package, most often. It is compiled as if it
 * extended the contract, so that what implements it can be graded.
 *
 * @param contract that it stands for
 * @param offset in the text, where the words that are missing belong
 * @param missing those words
 */
record OwnContract(Contract contract, int offset, String missing) {

    /** What the methods are made of. A type of such a name in a submission makes them other methods. */
    static final Set<String> VOCABULARY = Set.of("SimpleMatrix", "Map", "String");

    private static final Pattern NAMED = Pattern.compile("\\s*(?:interface|class)\\s+\\w+");
    private static final Pattern QUALIFIER = Pattern.compile("(?:\\w+\\.)+");

    private record Signature(String name, String parameters, String result) {}

    /** Which of a contract's methods must be there, and which may. */
    private record Methods(List<Signature> required, List<Signature> optional) {}

    private static final Methods LAYER = new Methods(
            List.of(
                    new Signature("forward", "SimpleMatrix", "SimpleMatrix"),
                    new Signature("backward", "SimpleMatrix", "SimpleMatrix")),
            List.of(new Signature("gradients", "", "Map<String,SimpleMatrix>")));
    private static final Methods LOSS = new Methods(
            List.of(
                    new Signature("value", "SimpleMatrix,SimpleMatrix", "double"),
                    new Signature("gradient", "SimpleMatrix,SimpleMatrix", "SimpleMatrix")),
            List.of());
    private static final Methods OPTIMIZER =
            new Methods(List.of(new Signature("step", "SimpleMatrix,SimpleMatrix", "SimpleMatrix")), List.of());

    /**
     * Looks at a type.
     *
     * @param afterModifiers where in the text its declaration goes on after words such as {@code public}
     */
    static Optional<OwnContract> of(ClassTree type, String text, int afterModifiers) {
        return Arrays.stream(Contract.values())
                .filter(contract -> type.getSimpleName().contentEquals(contract.simpleName()))
                .filter(contract -> isBare(type) && hasMethods(type, methods(contract)))
                .findFirst()
                .flatMap(contract -> at(contract, type, text, afterModifiers));
    }

    /** The text with what is missing; all lines stay where they are. */
    String completed(String text) {
        return text.substring(0, offset) + missing + text.substring(offset);
    }

    private static Methods methods(Contract contract) {
        return switch (contract) {
            case LAYER -> LAYER;
            case LOSS -> LOSS;
            case OPTIMIZER -> OPTIMIZER;
        };
    }

    private static Optional<OwnContract> at(Contract contract, ClassTree type, String text, int afterModifiers) {
        Matcher named = NAMED.matcher(text);
        if (afterModifiers < 0 || !named.region(afterModifiers, text.length()).lookingAt()) {
            return Optional.empty();
        }
        String verb = type.getKind() == Tree.Kind.INTERFACE ? " extends " : " implements ";
        return Optional.of(new OwnContract(contract, named.end(), verb + contract.interfaceName()));
    }

    private static boolean isBare(ClassTree type) {
        boolean isAbstract = type.getKind() == Tree.Kind.INTERFACE
                || (type.getKind() == Tree.Kind.CLASS
                        && type.getModifiers().getFlags().contains(Modifier.ABSTRACT));
        return isAbstract
                && type.getTypeParameters().isEmpty()
                && type.getExtendsClause() == null
                && type.getImplementsClause().isEmpty()
                && type.getPermitsClause().isEmpty();
    }

    private static boolean hasMethods(ClassTree type, Methods methods) {
        return methods.required().stream()
                        .allMatch(wanted ->
                                declared(type, wanted).stream().anyMatch(method -> isThat(method, wanted, type)))
                && methods.optional().stream()
                        .allMatch(wanted ->
                                declared(type, wanted).stream().allMatch(method -> isThat(method, wanted, type)));
    }

    /** Methods that would override the wanted one, or clash with it. */
    private static List<MethodTree> declared(ClassTree type, Signature wanted) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals(wanted.name())
                        && parameters(method).equals(wanted.parameters()))
                .toList();
    }

    private static boolean isThat(MethodTree method, Signature wanted, ClassTree type) {
        Set<Modifier> modifiers = method.getModifiers().getFlags();
        boolean isPublic = type.getKind() == Tree.Kind.INTERFACE
                ? !modifiers.contains(Modifier.PRIVATE)
                : modifiers.contains(Modifier.PUBLIC);
        return isPublic
                && !modifiers.contains(Modifier.STATIC)
                && method.getTypeParameters().isEmpty()
                && method.getThrows().isEmpty()
                && written(method.getReturnType()).equals(wanted.result());
    }

    private static String parameters(MethodTree method) {
        return method.getParameters().stream()
                .map(VariableTree::getType)
                .map(OwnContract::written)
                .collect(Collectors.joining(","));
    }

    /** A type as it is written, without packages and blanks. */
    private static String written(Tree type) {
        return QUALIFIER.matcher(String.valueOf(type).replaceAll("\\s+", "")).replaceAll("");
    }
}
