package org.gradus.engine.diagnose;

import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** What a misconception says about answers that it has not been held against yet. */
public interface Explanation {

    /** A misconception of conduct shows over several calls: a single pass is no evidence against it. */
    Explanation OF_ANY_PASS = (question, quantity, actual) -> true;

    /**
     * Whether a student with the misconception would have returned these numbers.
     *
     * @param quantity which of the answers to the question it is
     * @param actual what the student returned; a loss's value as a 1x1 matrix
     */
    boolean explains(ProbeQuestion question, Facet quantity, MatrixData actual);
}
