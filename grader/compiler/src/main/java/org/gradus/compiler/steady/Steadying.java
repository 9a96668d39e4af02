package org.gradus.compiler.steady;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.Unsteadiness;
import org.objectweb.asm.ClassReader;

/**
 * The classes of a submission made steady, as far as that can be done.
 *
 * @param classes with the worker's stand-ins for random numbers and clocks
 * @param unsteady what was found
 */
public record Steadying(List<CompiledClass> classes, List<Unsteadiness> unsteady) {

    private static final Comparator<Unsteadiness> ORDER = Comparator.comparing(Unsteadiness::className)
            .thenComparing(Unsteadiness::kind)
            .thenComparing(Unsteadiness::path)
            .thenComparing(Unsteadiness::source);

    /** Looks at the constants of each class, and at more only where they name a source. */
    public static Steadying of(List<CompiledClass> compiled) {
        try {
            Map<String, List<Member>> calls = new LinkedHashMap<>();
            compiled.forEach(type -> calls.put(type.binaryName(), Constants.methods(new ClassReader(type.bytes()))));
            boolean orderMatters = calls.values().stream().flatMap(List::stream).anyMatch(Unordered::isWayThrough);
            Predicate<Member> isUnsteady = call -> Source.of(call).isPresent()
                    || (orderMatters && Unordered.orderFor(call).isPresent());
            calls.values().removeIf(named -> named.stream().noneMatch(isUnsteady));
            return calls.isEmpty() ? untouched(compiled) : steadied(compiled, calls.keySet());
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Not what javac writes for code that runs: it goes to the worker as it is.
            return untouched(compiled);
        }
    }

    private static Steadying untouched(List<CompiledClass> compiled) {
        return new Steadying(compiled, List.of());
    }

    private static Steadying steadied(List<CompiledClass> compiled, Set<String> unsteady) {
        List<CompiledClass> classes = compiled.stream()
                .map(type -> unsteady.contains(type.binaryName()) ? exchanged(type) : type)
                .toList();
        return new Steadying(classes, found(compiled));
    }

    private static CompiledClass exchanged(CompiledClass type) {
        try {
            return new CompiledClass(type.binaryName(), type.path(), Exchange.in(type.bytes()));
        } catch (RuntimeException | StackOverflowError tooLarge) {
            // A method that is as long as a method may be has no room for a seed.
            return type;
        }
    }

    private static List<Unsteadiness> found(List<CompiledClass> compiled) {
        List<ClassFacts> facts = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        for (CompiledClass type : compiled) {
            facts.add(ClassFacts.of(new ClassReader(type.bytes())));
            paths.put(internal(type), type.path());
        }
        CallGraph graph = new CallGraph(facts);
        Set<Unsteadiness> found = new LinkedHashSet<>();
        for (CompiledClass type : compiled) {
            graph.callsFrom(internal(type)).forEach((method, calls) -> {
                String path = paths.getOrDefault(method.owner(), type.path());
                calls.stream()
                        .map(Source::of)
                        .flatMap(Optional::stream)
                        .forEach(source ->
                                found.add(new Unsteadiness(type.binaryName(), path, source.kind(), source.name())));
            });
        }
        return found.stream().sorted(ORDER).toList();
    }

    private static String internal(CompiledClass type) {
        return type.binaryName().replace('.', '/');
    }
}
