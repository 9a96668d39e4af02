package org.gradus.compiler;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.gradus.wire.Contract;

/**
 * What parsing alone says of a type.
 *
 * @param binaryName {@code layers.Network$Dense}
 * @param isConstructible whether it is a class that is not abstract
 * @param supertypes simple names of what it extends and implements; empty strings for what has no name
 * @param copy of a contract, if it looks like one
 */
record ParsedType(String binaryName, boolean isConstructible, Set<String> supertypes, Optional<OwnContract> copy) {

    private static final String UNKNOWN = "";

    ParsedType {
        supertypes = Set.copyOf(supertypes);
    }

    static ParsedType of(String binaryName, ClassTree type, Optional<OwnContract> copy) {
        Set<String> supertypes = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .forEach(supertype -> supertypes.add(simpleName(supertype)));
        boolean isClass = type.getKind() == Tree.Kind.CLASS || type.getKind() == Tree.Kind.RECORD;
        boolean isAbstract = type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
        return new ParsedType(binaryName, isClass && !isAbstract, supertypes, copy);
    }

    /** Of a type of which the parser has understood no more than that it is there. */
    static ParsedType unknown(String binaryName) {
        return new ParsedType(binaryName, true, Set.of(UNKNOWN), Optional.empty());
    }

    /** The same, where the text around it is broken, so that what it extends may have got lost. */
    ParsedType doubted() {
        return unknown(binaryName);
    }

    /** The same in another package; only for a type in none. */
    ParsedType movedTo(String otherPackage) {
        return new ParsedType(otherPackage + "." + binaryName, isConstructible, supertypes, copy);
    }

    String simpleName() {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    /** Whether a supertype may be the contract. */
    boolean mayExtend(Contract contract) {
        return supertypes.contains(UNKNOWN) || supertypes.contains(contract.simpleName());
    }

    private static String simpleName(Tree type) {
        if (type instanceof ParameterizedTypeTree parameterized) {
            return simpleName(parameterized.getType());
        } else if (type instanceof AnnotatedTypeTree annotated) {
            return simpleName(annotated.getUnderlyingType());
        } else if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return type instanceof IdentifierTree identifier ? identifier.getName().toString() : UNKNOWN;
    }
}
