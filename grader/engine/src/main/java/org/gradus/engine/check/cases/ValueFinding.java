package org.gradus.engine.check.cases;

import java.util.List;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Tolerance;

/** What is known of one expected value. */
public sealed interface ValueFinding {

    /** Of the case, as its problems name it. */
    String file();

    ExpectedKey key();

    /** The reference says the same. */
    record Agrees(String file, ExpectedKey key) implements ValueFinding {}

    /** The reference says the same within the case's own tolerance, and not more closely. */
    record Tolerated(String file, ExpectedKey key, Tolerance tolerance) implements ValueFinding {}

    /** The reference says something else. */
    record Disagrees(String file, ExpectedKey key, List<Disagreement> entries) implements ValueFinding {
        public Disagrees {
            entries = List.copyOf(entries);
        }
    }

    /** Nobody was asked, since the part has no reference. */
    record NoReference(String file, ExpectedKey key, String className) implements ValueFinding {}

    /**
     * Nobody knows it to enough digits: they are lost between the steps.
     *
     * @param doubt how far it may be from what the reference says
     */
    record Unknown(String file, ExpectedKey key, double doubt) implements ValueFinding {}
}
