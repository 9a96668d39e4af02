package org.gradus.compiler;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.DeclaredType;
import org.gradus.wire.compile.DeclaredTypes;

/** What there is to say of the declared types once as much is compiled as compiles. */
final class Declarations {

    private final MayFit mayFit;
    private final Map<String, CompiledType> compiled = new HashMap<>();
    private final Set<String> compiledPaths = new HashSet<>();
    private final Set<MemorySource> compiledAsTheyCame;

    Declarations(Collection<ParsedSource> parsed, List<CompiledType> compiled, List<MemorySource> remaining) {
        this.mayFit = new MayFit(parsed);
        this.compiledAsTheyCame = Set.copyOf(remaining);
        remaining.forEach(source -> compiledPaths.add(source.path()));
        compiled.forEach(one -> this.compiled.put(one.type().binaryName(), one));
    }

    DeclaredTypes of(ParsedSource source) {
        return new DeclaredTypes(
                source.file().path(),
                source.types().stream()
                        .map(type -> declared(type, source.file()))
                        .toList());
    }

    private DeclaredType declared(ParsedType type, MemorySource file) {
        if (!compiledPaths.contains(file.path())) {
            return new DeclaredType(type.binaryName(), mayFit.of(type), List.of());
        }
        CompiledType one = compiled.get(type.binaryName());
        List<Contract> fits = one == null ? List.of() : one.fits();
        boolean isCompleted = !compiledAsTheyCame.contains(file);
        return new DeclaredType(
                type.binaryName(),
                fits,
                isCompleted ? type.copy().map(OwnContract::contract).stream().toList() : List.of());
    }
}
