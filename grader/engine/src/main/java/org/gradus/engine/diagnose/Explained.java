package org.gradus.engine.diagnose;

import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Diagnosis;

/** What explains a facet that was not earned. */
public sealed interface Explained permits NamedMisconception, ComputedFormula, SlippedLine, FoundCondition {

    Facet facet();

    /** For whoever looks for a smaller example that is explained in the same way. */
    Explanation explanation();

    /** The same for records and reports. */
    Diagnosis about(String part);
}
