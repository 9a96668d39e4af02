package org.gradus.compiler;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gradus.wire.Contract;

/** The types of the contract by name. */
final class ContractTypes {

    static final String PACKAGE = "org.gradus.layer";

    private ContractTypes() {}

    /** Those of which something holds. */
    static List<Contract> where(Predicate<Contract> holds) {
        return Arrays.stream(Contract.values()).filter(holds).toList();
    }
}
