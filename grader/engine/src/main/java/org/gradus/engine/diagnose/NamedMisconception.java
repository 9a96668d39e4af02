package org.gradus.engine.diagnose;

import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.protocol.Facet;

/**
 * The misconception behind a facet that was not earned.
 *
 * @param detail a sentence about this student's numbers behind that of the misconception; may be empty
 * @param explanation for whoever looks for a smaller example that the same misconception explains
 */
public record NamedMisconception(Facet facet, Misconception misconception, String detail, Explanation explanation) {

    NamedMisconception(Facet facet, Misconception misconception) {
        this(facet, misconception, "", Explanation.OF_ANY_PASS);
    }

    /** What a tutor would say. */
    public String sentence() {
        return detail.isEmpty() ? misconception.sentence() : misconception.sentence() + " " + detail;
    }
}
