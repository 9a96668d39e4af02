package org.gradus.compiler;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.wire.Contract;
import org.gradus.wire.compile.DroppedSource.Reason;
import org.gradus.wire.compile.ReservedPackages;

/** Decides which sources are left out whatever their code is like. */
final class Exclusion {

    private static final Set<String> CONTRACT =
            Arrays.stream(Contract.values()).map(Contract::interfaceName).collect(Collectors.toUnmodifiableSet());

    private Exclusion() {}

    /** Why a source is left out; empty if it is not. */
    static Optional<Reason> of(ParsedSource source) {
        if (source.file().fileName().equals("module-info.java")) {
            return Optional.of(Reason.MODULE_INFO);
        }
        if (isContractCopy(source)) {
            return Optional.of(Reason.CONTRACT_COPY);
        }
        return ReservedPackages.contain(source.packageName()) ? Optional.of(Reason.RESERVED_PACKAGE) : Optional.empty();
    }

    /** What to tell the author of a source in a reserved package. */
    static SourceError reserved(MemorySource source, String packageName) {
        return SourceError.of(
                source,
                "the package " + packageName
                        + " belongs to the grader or to a library; move this file to a package of your own");
    }

    private static boolean isContractCopy(ParsedSource source) {
        return source.packageName().equals(ContractTypes.PACKAGE)
                && CONTRACT.containsAll(source.binaryNames())
                && (!source.binaryNames().isEmpty() || source.file().fileName().equals("package-info.java"));
    }
}
