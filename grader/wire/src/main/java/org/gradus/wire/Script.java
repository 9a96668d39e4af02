package org.gradus.wire;

import java.util.List;

/** Steps to be played in order; a step that fails does not stop those that do not need its result. */
public record Script(List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }
}
