package org.gradus.wire.compile;

import java.util.List;

/**
 * The top-level and member types that a source declares, found by parsing alone: they are known where nothing compiles.
 *
 * @param path of the source
 * @param types in the order of the text
 */
public record DeclaredTypes(String path, List<DeclaredType> types) {
    public DeclaredTypes {
        types = List.copyOf(types);
    }
}
