package org.gradus.engine.check.instance;

import java.util.List;
import org.gradus.reference.catalogue.Interval;

/** Which numbers a matrix is made of, the simplest first: what is shown to a student should be easy to work through by hand. */
public enum NumberStyle {
    /** One number everywhere: 1 where the range has it, or else another that is not 0. */
    ONES {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            if (range.contains(1)) {
                return 1;
            }
            if (!range.contains(0)) {
                return middle(range);
            }
            return (range.high() > 0 ? range.high() : range.low()) / 3;
        }
    },
    /** 1, 2, 3 and their negatives; quarters where the range is small. */
    SMALL_INTEGERS {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            return multiple(noise, matrix, row, column, range, width(range) > 2 ? 1 : width(range) / 4);
        }
    },
    /** Halves; eighths where the range is small. */
    HALVES {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            return multiple(noise, matrix, row, column, range, width(range) > 2 ? 0.5 : width(range) / 8);
        }
    },
    /** Any number, normally distributed where the range has room for that. */
    GAUSSIAN {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            double normal = noise.gaussian(matrix, row, column) * width(range) / 6 + middle(range);
            return range.contains(normal) ? normal : uniform(noise, matrix, row, column, range);
        }

        private double uniform(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            return range.low() + width(range) * noise.other(2).uniform(matrix, row, column);
        }
    },

    /** Few numbers, so that many are the same; 0 and -0 among them where the range has them, otherwise its ends. */
    ZEROS_AND_TIES {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            List<Double> few =
                    range.contains(0) ? FEW : List.of(middle(range), middle(range), range.low(), range.high());
            double number = few.get(noise.below(few.size(), matrix, row, column));
            return range.contains(number) ? number : 0;
        }
    },

    /** Of every magnitude that the range has room for, from its ends to a hundred-millionth of them; each in its turn. */
    MAGNITUDES {
        @Override
        double number(PositionalRandom noise, String matrix, int row, int column, Interval range) {
            int decade = (row + 5 * column) % DECADES;
            double share = decade == 0 ? 1 : StrictMath.pow(10, noise.uniform(matrix, row, column) - decade);
            boolean isHigh = noise.other(3).below(2, matrix, row, column) == 0;
            if (range.contains(0)) {
                boolean isBelow = range.high() == 0 || (range.low() < 0 && !isHigh);
                return (isBelow ? range.low() : range.high()) * share;
            }
            // At its ends: near 0 and near 1 where the range is that of probabilities.
            double gap = decade == 0 ? 0 : share * width(range);
            return isHigh ? range.high() - gap : range.low() + gap;
        }
    };

    private static final List<Double> FEW = List.of(0.0, 1.0, -0.0, 1.0, -1.0, 2.0);
    private static final int DECADES = 9;

    /** The number at a place of a matrix, within the range. */
    abstract double number(PositionalRandom noise, String matrix, int row, int column, Interval range);

    /** One of the multiples of a step within the range, seen from its lower end or from 0. */
    private static double multiple(
            PositionalRandom noise, String matrix, int row, int column, Interval range, double step) {
        double anchor = range.contains(0) ? 0 : range.low();
        int first = (int) Math.ceil((range.low() - anchor) / step);
        int last = (int) Math.floor((range.high() - anchor) / step);
        int chosen = first + noise.below(last - first + 1, matrix, row, column);
        double number = anchor + chosen * step;
        if (number != anchor) {
            return number;
        }
        return range.contains(anchor + step) ? anchor + step : anchor - step;
    }

    private static double width(Interval range) {
        return range.high() - range.low();
    }

    private static double middle(Interval range) {
        return (range.low() + range.high()) / 2;
    }
}
