package org.gradus.compiler;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.wire.Contract;

/**
 * Which contracts a class that was not compiled may implement, as far as the texts tell: one too many rather than one too few. Types
 * of one simple name are taken together, since only the compiler knows which of them is meant.
 */
final class MayFit {

    private final Map<String, Set<ParsedType>> bySimpleName = new HashMap<>();

    MayFit(Collection<ParsedSource> sources) {
        for (ParsedSource source : sources) {
            source.types()
                    .forEach(type -> bySimpleName
                            .computeIfAbsent(type.simpleName(), name -> new HashSet<>())
                            .add(type));
        }
    }

    List<Contract> of(ParsedType type) {
        return type.isConstructible() ? ContractTypes.where(contract -> mayExtend(type, contract)) : List.of();
    }

    private boolean mayExtend(ParsedType type, Contract contract) {
        Set<ParsedType> seen = new HashSet<>(Set.of(type));
        Deque<ParsedType> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            ParsedType one = next.remove();
            if (one.mayExtend(contract)) {
                return true;
            }
            one.supertypes().stream()
                    .flatMap(name -> bySimpleName.getOrDefault(name, Set.of()).stream())
                    .filter(seen::add)
                    .forEach(next::add);
        }
        return false;
    }
}
