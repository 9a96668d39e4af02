package org.gradus.engine.diagnose;

import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Diagnosis;

/**
 * The misconception behind a facet that was not earned.
 *
 * @param detail a sentence about this student's numbers behind that of the misconception; may be empty
 * @param explanation for whoever looks for a smaller example that the same misconception explains
 */
public record NamedMisconception(Facet facet, Misconception misconception, String detail, Explanation explanation)
        implements Explained {

    NamedMisconception(Facet facet, Misconception misconception) {
        this(facet, misconception, "", Explanation.OF_ANY_PASS);
    }

    /** What a tutor would say. */
    public String sentence() {
        return detail.isEmpty() ? misconception.sentence() : misconception.sentence() + " " + detail;
    }

    @Override
    public Diagnosis about(String part) {
        return new Diagnosis(
                part, facet, misconception.name(), sentence(), misconception.formula(), misconception.source());
    }
}
