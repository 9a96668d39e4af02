package org.gradus.engine.report.model;

import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Counterexample;

/** The smallest example that was found for a facet of a part. */
public record Example(Part part, Facet facet, Counterexample found) {

    /** One beside it that goes right, of a class that is right sometimes. */
    public Optional<Example> right() {
        return found.right().map(beside -> new Example(part, facet, beside));
    }
}
