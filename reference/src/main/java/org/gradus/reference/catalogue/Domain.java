package org.gradus.reference.catalogue;

import java.util.List;

/**
 * The inputs about which it is fair to ask.
 *
 * @param comparisons where every correct implementation, however it is written, agrees with the reference
 * @param differences where finite differences of the forward step are good enough to judge the backward step
 * @param extremes further inputs, of either sign, at which a layer written with care is still right and finite; empty where
 *     none are fair
 */
public record Domain(Interval comparisons, Interval differences, List<Double> extremes) {
    public Domain {
        extremes = List.copyOf(extremes);
    }
}
