package org.gradus.reference.catalogue;

import java.util.List;

/**
 * The inputs about which it is fair to ask.
 *
 * @param comparisons where every correct implementation, however it is written, agrees with the reference
 * @param differences where finite differences of the forward step are good enough to judge the backward step
 * @param extremes further inputs, of either sign, at which a layer written with care is still right and finite; empty where
 *     none are fair
 * @param parameters how far entries of the constructor's matrices may be from 0 where numbers of every magnitude are asked about
 * @param multiplied how many inputs a gradient multiplies with what may have lost its digits, the slope of a gate that is all but open
 */
public record Domain(
        Interval comparisons, Interval differences, List<Double> extremes, double parameters, int multiplied) {

    private static final double ANY_MAGNITUDE = 1e5;

    public Domain {
        extremes = List.copyOf(extremes);
    }

    /** With parameters of every magnitude. */
    public Domain(Interval comparisons, Interval differences, List<Double> extremes) {
        this(comparisons, differences, extremes, ANY_MAGNITUDE, 1);
    }

    /** The same with smaller parameters: for what multiplies them by inputs and takes an exponential of that. */
    public Domain withParametersUpTo(double largest) {
        return new Domain(comparisons, differences, extremes, largest, multiplied);
    }

    /** The same for gradients in which two inputs are multiplied with each other. */
    public Domain withProductsOfInputs() {
        return new Domain(comparisons, differences, extremes, parameters, 2);
    }
}
