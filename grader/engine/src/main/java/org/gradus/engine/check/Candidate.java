package org.gradus.engine.check;

import java.util.Set;
import org.gradus.engine.assignment.Part;
import org.gradus.wire.compile.Unsteadiness;

/**
 * A student's class for a part.
 *
 * @param part what it should be
 * @param binaryName the name under which the JVM knows it, {@code layers.Dense}
 * @param unsteadiness by what its answers could differ, so far as its class file says
 */
public record Candidate(Part part, String binaryName, Set<Unsteadiness.Kind> unsteadiness) {
    public Candidate {
        unsteadiness = Set.copyOf(unsteadiness);
    }

    /** A class whose answers follow from the questions. */
    public Candidate(Part part, String binaryName) {
        this(part, binaryName, Set.of());
    }

    /** Whether what it answers can depend on which of its threads comes first. */
    public boolean startsThreads() {
        return unsteadiness.contains(Unsteadiness.Kind.THREADS);
    }
}
