package org.gradus.engine.sandbox.seal;

import java.util.Locale;
import java.util.Optional;

/** The processors whose system calls are known here. */
public enum Processor {
    X86_64(0xc000003e, 1),
    AARCH64(0xc00000b7, 2);

    private final int audited;
    private final int column;

    Processor(int audited, int column) {
        this.audited = audited;
        this.column = column;
    }

    /** The one of this machine. */
    public static Optional<Processor> ofThisMachine() {
        return named(System.getProperty("os.arch"));
    }

    /** By the name that Java gives it. */
    static Optional<Processor> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /** Linux's {@code AUDIT_ARCH} of it, by which a filter tells whose numbers a call is made with. */
    int audited() {
        return audited;
    }

    /** Where its numbers stand in the table of {@link SystemCalls}. */
    int column() {
        return column;
    }
}
