package org.gradus.engine.check.exam;

import java.util.List;
import java.util.function.IntFunction;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Observation;
import org.gradus.engine.result.CheckId;

/**
 * One experiment, tried once or on many random instances. A check passes when it passes in every try; its first other outcome is
 * its result.
 *
 * @param tries at least 1
 * @param experiment by the number of the try, from 0; every try has the same checks
 */
record Series(int tries, IntFunction<Experiment> experiment) {

    static Series once(Experiment experiment) {
        return new Series(1, attempt -> experiment);
    }

    List<CheckId> checks() {
        return experiment.apply(0).observations().stream()
                .map(Observation::check)
                .toList();
    }
}
