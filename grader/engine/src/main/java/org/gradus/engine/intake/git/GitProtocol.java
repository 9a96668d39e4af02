package org.gradus.engine.intake.git;

import java.util.Locale;

/** How a repository may be reached; whoever clones says which of them addresses in a table may use. */
public enum GitProtocol {
    HTTPS,
    /** By the system's own {@code ssh}, with its keys and its list of known hosts. */
    SSH,
    /** On this machine. */
    FILE;

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
