package org.gradus.wire;

import java.util.List;

/** Steps to be played in order; a step that fails does not stop those that do not need its result. */
public record Script(List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }

    /** How many steps are played, those of repetitions each time. */
    public long length() {
        long length = 0;
        for (Step step : steps) {
            length += step instanceof Step.Repeat repeat
                    ? (long) repeat.times() * repeat.steps().size()
                    : 1;
        }
        return length;
    }
}
