package org.gradus.compiler.steady;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods of a submission are come to when one of its classes is made and asked what the contract asks. Rather too many than
 * too few: a call of a method is one of every method of its name, and whoever makes an object of a class of the library's calls all
 * that it declares.
 */
final class CallGraph {

    private static final Set<String> CONTRACT_METHODS = Set.of(
            Member.CONSTRUCTOR, Member.CLASS_INITIALISER, "forward", "backward", "gradients", "value", "gradient");

    private static final Set<String> QUIET_PARENTS =
            Set.of("java/lang/Object", "java/lang/Record", "org/gradus/layer/Layer", "org/gradus/layer/Loss");

    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<Member, ClassFacts.Body> bodies = new HashMap<>();
    private final Map<String, List<Member>> bySignature = new HashMap<>();

    CallGraph(List<ClassFacts> facts) {
        for (ClassFacts type : facts) {
            classes.put(type.name(), type);
            bodies.putAll(type.methods());
            type.methods()
                    .keySet()
                    .forEach(method -> bySignature
                            .computeIfAbsent(signature(method), unseen -> new ArrayList<>())
                            .add(method));
        }
    }

    /** All calls that are come to from one class, by the methods that they are made in. */
    Map<Member, Set<Member>> callsFrom(String className) {
        Map<Member, Set<Member>> calls = new LinkedHashMap<>();
        from(className).forEach(method -> calls.put(method, body(method).calls()));
        return calls;
    }

    private Set<Member> from(String className) {
        Set<Member> reached = new LinkedHashSet<>();
        Deque<Member> open = new ArrayDeque<>(declared(className, method -> CONTRACT_METHODS.contains(method.name())));
        while (!open.isEmpty()) {
            Member method = open.pop();
            if (reached.add(method)) {
                open.addAll(next(method));
            }
        }
        return reached;
    }

    /** What a method calls, as far as it is the submission's own. */
    private List<Member> next(Member method) {
        List<Member> next = new ArrayList<>();
        ClassFacts.Body body = body(method);
        for (Member call : body.calls()) {
            next.addAll(targets(call));
            if (call.isConstructor() && isCalledByLibrary(call.owner())) {
                next.addAll(declared(call.owner(), own -> !own.isConstructor() && !isStatic(own)));
            }
        }
        for (String touched : body.touched()) {
            next.addAll(declared(touched, own -> own.name().equals(Member.CLASS_INITIALISER)));
        }
        return next;
    }

    private List<Member> targets(Member call) {
        boolean isExact = bodies.containsKey(call) && (call.isConstructor() || isStatic(call));
        if (isExact) {
            return List.of(call);
        }
        return call.isConstructor() ? List.of() : bySignature.getOrDefault(signature(call), List.of());
    }

    private boolean isStatic(Member method) {
        return body(method).isStatic();
    }

    /** Whether it is a Runnable, a Thread, a Comparator and the like. */
    private ClassFacts.Body body(Member method) {
        return bodies.getOrDefault(method, ClassFacts.Body.EMPTY);
    }

    private boolean isCalledByLibrary(String className) {
        ClassFacts type = classes.get(className);
        return type != null
                && type.parents().stream()
                        .anyMatch(parent -> classes.containsKey(parent)
                                ? !parent.equals(className) && isCalledByLibrary(parent)
                                : !QUIET_PARENTS.contains(parent));
    }

    private List<Member> declared(String className, Predicate<Member> which) {
        ClassFacts type = classes.get(className);
        return type == null
                ? List.of()
                : type.methods().keySet().stream().filter(which).toList();
    }

    private static String signature(Member method) {
        return method.name() + method.descriptor();
    }
}
