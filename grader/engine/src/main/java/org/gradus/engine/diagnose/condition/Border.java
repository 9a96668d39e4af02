package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A border on one feature: what is wrong lies on one side of it.
 *
 * @param right the last value of the feature on the other side
 * @param wrong the first on this one
 */
record Border(Feature feature, Side side, double right, double wrong) {

    private static final double CLOSE = 1e-3;
    private static final double WIDE = 0.5;
    private static final double NEAR = 0.02;

    /** The closest borders around everything that is wrong, as far as they leave something out. */
    static List<Border> around(BitSet wrong, Feature feature, Sheet sheet) {
        double[] values = sheet.values(feature);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int entry = wrong.nextSetBit(0); entry >= 0; entry = wrong.nextSetBit(entry + 1)) {
            if (Double.isNaN(values[entry])) {
                return List.of();
            }
            least = Math.min(least, values[entry]);
            most = Math.max(most, values[entry]);
        }
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (int entry = 0; entry < values.length; entry++) {
            // Where it lies between two numbers, what would be right with any factor does not say.
            if (feature.range() != Feature.Range.NUMBERS || !sheet.silent().get(entry)) {
                below = values[entry] < least ? Math.max(below, values[entry]) : below;
                above = values[entry] > most ? Math.min(above, values[entry]) : above;
            }
        }
        List<Border> borders = new ArrayList<>();
        if (Double.isFinite(below)) {
            borders.add(new Border(feature, Side.ABOVE, below, least));
        }
        if (Double.isFinite(above)) {
            borders.add(new Border(feature, Side.BELOW, above, most));
        }
        if (least == most && Double.isFinite(below) && Double.isFinite(above)) {
            borders.add(new Border(feature, Side.AT, least, least));
        }
        return borders;
    }

    /** Whether it lies between two numbers. */
    boolean isOfNumbers() {
        return feature.range() == Feature.Range.NUMBERS && side != Side.AT;
    }

    /**
     * With both sides as close to each other as what was seen in between allows.
     *
     * @param wrongOnes what is wrong of it
     * @param among which entries are looked at
     */
    Border closer(Sheet between, BitSet wrongOnes, BitSet among) {
        double[] values = between.values(feature);
        double closestWrong = wrong;
        for (int entry = wrongOnes.nextSetBit(0); entry >= 0; entry = wrongOnes.nextSetBit(entry + 1)) {
            closestWrong = isBetween(values[entry], closestWrong) ? values[entry] : closestWrong;
        }
        double closestRight = right;
        for (int entry = among.nextSetBit(0); entry >= 0; entry = among.nextSetBit(entry + 1)) {
            boolean isCloser = isBetween(values[entry], closestWrong)
                    && Math.abs(values[entry] - closestWrong) < Math.abs(closestRight - closestWrong);
            closestRight = isCloser && !between.silent().get(entry) ? values[entry] : closestRight;
        }
        return new Border(feature, side, closestRight, closestWrong);
    }

    /** Whether nothing is gained by looking more closely: nearer to it what is wrong is so by no more than rounding. */
    boolean isClose() {
        return Math.abs(wrong - right) <= CLOSE * Math.max(Math.abs(wrong), Math.abs(right));
    }

    /** Whether a value lies next to it, where entries are wrong. */
    boolean isNear(double value) {
        return isInside(value) && Math.abs(value - wrong) <= NEAR * Math.abs(wrong);
    }

    /** Whether nobody could say where in between it is. */
    boolean isWide() {
        return Math.abs(wrong - right) > WIDE * Math.max(Math.abs(wrong), Math.abs(right));
    }

    /** Whether a number lies behind the last that is right, and before one that is wrong. */
    private boolean isBetween(double value, double first) {
        return side == Side.ABOVE ? value > right && value < first : value < right && value > first;
    }

    /** Whether a value is on the side where entries are wrong. */
    boolean isInside(double value) {
        return switch (side) {
            case ABOVE -> value >= wrong;
            case BELOW -> value <= wrong;
            case AT -> value == wrong;
        };
    }

    /** Whether a value is on the side where entries are right; between the two values nobody knows. */
    boolean isOutside(double value) {
        return switch (side) {
            case ABOVE -> !(value > right);
            case BELOW -> !(value < right);
            case AT -> value != wrong;
        };
    }

    String where() {
        return feature.words().where(side, right, wrong);
    }

    String sentence() {
        return feature.words().sentence(side, right, wrong);
    }
}
