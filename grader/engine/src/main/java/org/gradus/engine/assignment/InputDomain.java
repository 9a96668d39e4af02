package org.gradus.engine.assignment;

import java.util.List;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;

/**
 * What a part without a bundled reference may be asked about; with one the catalogue knows.
 *
 * @param domain the entries of x, or of the prediction
 * @param kinks the entries at which the derivative jumps; finite differences keep away from them
 * @param gaps the distances between two entries of a sample at which it jumps; finite differences keep away from them too
 * @param targets of a loss
 */
public record InputDomain(Interval domain, List<Double> kinks, List<Double> gaps, Targets targets) {

    /** Where an assignment says nothing. */
    public static final InputDomain DEFAULT = new InputDomain(Interval.symmetric(3), List.of(), List.of(), Targets.ANY);

    public InputDomain {
        kinks = List.copyOf(kinks);
        gaps = List.copyOf(gaps);
    }

    /** The same with targets. */
    public InputDomain with(Targets targets) {
        return new InputDomain(domain, kinks, gaps, targets);
    }
}
