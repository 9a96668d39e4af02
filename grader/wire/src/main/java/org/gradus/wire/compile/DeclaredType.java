package org.gradus.wire.compile;

import java.util.List;
import org.gradus.wire.Contract;

/**
 * A type that a source declares.
 *
 * @param binaryName {@code layers.Dense}, {@code layers.Network$Dense}
 * @param fits the contracts that it implements as a class that can be constructed; where it was not compiled, those of which its
 *     text leaves that possible
 * @param standsFor the contract that it was compiled as, since it is the author's own of the same name with the same methods; empty
 *     for every other type
 */
public record DeclaredType(String binaryName, List<Contract> fits, List<Contract> standsFor) {
    public DeclaredType {
        fits = List.copyOf(fits);
        standsFor = List.copyOf(standsFor);
    }
}
