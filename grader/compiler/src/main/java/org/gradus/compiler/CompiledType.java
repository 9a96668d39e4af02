package org.gradus.compiler;

import java.util.List;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.CompiledClass;

/**
 * A class as it was compiled.
 *
 * @param type its class file
 * @param fits the contracts that it implements as a class that can be constructed
 */
record CompiledType(CompiledClass type, List<Contract> fits) {
    CompiledType {
        fits = List.copyOf(fits);
    }
}
