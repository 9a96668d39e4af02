package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which command made a run. A folder that one of them took is no other's. */
public enum RunKind {

    /** A folder of submissions: graded once, by one build, assignment and seed, and gone on with. */
    @JsonProperty("batch")
    BATCH("a batch of the submissions in ", true),

    /** One submission, which is graded again and again while it, the assignment and Gradus change. */
    @JsonProperty("grade")
    GRADE("reports on the submission ", false),

    /** The bundled samples, by whatever build is there. */
    @JsonProperty("demo")
    DEMO("a demo with the samples in ", false);

    private final String holds;
    private final boolean onceAndForAll;

    RunKind(String holds, boolean onceAndForAll) {
        this.holds = holds;
        this.onceAndForAll = onceAndForAll;
    }

    /** What a folder of this kind holds, with the name of the submissions to follow. */
    String holds() {
        return holds;
    }

    /** Whether all reports in one folder must come of the same build, assignment and seed. */
    boolean isOnceAndForAll() {
        return onceAndForAll;
    }
}
