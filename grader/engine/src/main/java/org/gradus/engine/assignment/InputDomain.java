package org.gradus.engine.assignment;

import java.util.List;
import org.gradus.reference.catalogue.Interval;

/**
 * The numbers that a part without a reference may be asked about; with a reference its catalogue knows.
 *
 * @param domain the entries of x, or of the prediction
 * @param kinks the entries at which the derivative jumps; finite differences keep away from them
 */
public record InputDomain(Interval domain, List<Double> kinks) {

    /** Where an assignment says nothing. */
    public static final InputDomain DEFAULT = new InputDomain(Interval.symmetric(3), List.of());

    public InputDomain {
        kinks = List.copyOf(kinks);
    }
}
