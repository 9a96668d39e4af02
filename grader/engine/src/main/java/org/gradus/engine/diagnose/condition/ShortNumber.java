package org.gradus.engine.diagnose.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers that somebody writes: of few digits. */
final class ShortNumber {

    private static final int MOST_DIGITS = 12;
    private static final int FEW_DIGITS = 4;

    private ShortNumber() {}

    /** The one with the fewest digits of those from one number to another. */
    static double between(double low, double high) {
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            for (RoundingMode rounding : new RoundingMode[] {RoundingMode.CEILING, RoundingMode.FLOOR}) {
                double end = rounding == RoundingMode.CEILING ? low : high;
                double number = new BigDecimal(end)
                        .round(new MathContext(digits, rounding))
                        .doubleValue();
                if (low <= number && number <= high) {
                    return number;
                }
            }
        }
        return low;
    }

    /** Whether it has so few digits that it is no accident. */
    static boolean isShort(double number) {
        return number
                == new BigDecimal(number).round(new MathContext(FEW_DIGITS)).doubleValue();
    }
}
