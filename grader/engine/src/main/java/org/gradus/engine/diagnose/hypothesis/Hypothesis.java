package org.gradus.engine.diagnose.hypothesis;

import java.util.Set;
import org.gradus.engine.protocol.Facet;

/** A misconception together with what it makes of one quantity. */
public sealed interface Hypothesis permits FormulaHypothesis {

    Misconception misconception();

    Facet quantity();

    /** The labels of the probes on which it shows; empty for all of them. */
    Set<String> shownOn();

    /** A sentence about this hypothesis alone, behind that of the misconception; may be empty. */
    String detail();

    /** What it says of the rows that are judged under a facet of its quantity. */
    Hypothesis under(Facet judged);

    /** Whether a student with the misconception would have answered so. */
    boolean reproduces(ProbeQuestion question, Answer answer);

    /** The same up to what an epsilon of the student's own changes, where numbers are large or small. */
    boolean reproducesRoughly(ProbeQuestion question, Answer answer);

    /** Whether a student with the misconception answers otherwise than a right one. */
    boolean differsFromTruth(ProbeQuestion question);

    default boolean isShownOn(Probe probe) {
        return shownOn().isEmpty() || shownOn().contains(probe.label());
    }
}
