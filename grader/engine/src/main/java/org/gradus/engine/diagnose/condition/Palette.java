package org.gradus.engine.diagnose.condition;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.gradus.reference.catalogue.Interval;
import org.gradus.wire.MatrixData;

/** What becomes of the numbers of a matrix, so that each matrix of a question is of another kind, whatever the others are. */
enum Palette {
    AS_THEY_ARE {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            return number -> number;
        }
    },
    /** Larger or smaller, all of them alike. */
    SCALED {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            double scale = StrictMath.pow(10, 7 * random.nextDouble() - 4);
            return number -> number * scale;
        }
    },
    POSITIVE {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            return Math::abs;
        }
    },
    NEGATIVE {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            return number -> -Math.abs(number);
        }
    },
    /** Some are 0, none is negative; or none positive. */
    SOME_ARE_ZERO {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            int sign = 1 - random.nextInt(3);
            return number -> random.nextInt(3) == 0 ? 0 : sign == 0 ? number : sign * Math.abs(number);
        }
    },
    ALL_THE_SAME {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            double one = 4 * random.nextDouble() - 2;
            return number -> one;
        }
    },
    WHOLE {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            return number -> Math.rint(3 * number);
        }
    },
    /** Of every magnitude, each for itself. */
    MAGNITUDES {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            return number -> number * StrictMath.pow(10, 10 * random.nextDouble() - 7);
        }
    },
    /** Near one end or the other, or on it. */
    NEAR_THE_ENDS {
        @Override
        DoubleUnaryOperator change(SplittableRandom random, Interval domain) {
            double width = domain.high() - domain.low();
            return number -> {
                double gap = random.nextInt(6) == 0 ? 0 : width * StrictMath.pow(10, -6 * random.nextDouble());
                return random.nextBoolean() ? domain.high() - gap : domain.low() + gap;
            };
        }
    };

    /** A function of one number after the other. */
    abstract DoubleUnaryOperator change(SplittableRandom random, Interval domain);

    /** The matrix with numbers of a kind that is drawn. */
    static MatrixData drawn(MatrixData matrix, SplittableRandom random, Interval domain) {
        List<Palette> fair = List.of(values());
        Palette palette = fair.get(random.nextInt(fair.size()));
        return within(domain, matrix.map(palette.change(random, domain)));
    }

    /** The matrix with numbers up to one of these, and of these. */
    static MatrixData upTo(List<Double> numbers, MatrixData matrix, SplittableRandom random, Interval domain) {
        double most = Math.abs(numbers.get(random.nextInt(numbers.size())));
        return within(domain, matrix.map(number -> {
            double one = numbers.get(random.nextInt(numbers.size()));
            boolean isGiven = random.nextBoolean() && Math.abs(one) <= most;
            double sign = random.nextInt(3) == 0 ? -1 : 1;
            return isGiven ? sign * one : most * Math.max(-1, Math.min(1, number));
        }));
    }

    /** Without -0, which nobody could tell from 0 where it is told. */
    private static MatrixData within(Interval domain, MatrixData matrix) {
        return matrix.map(number -> Math.max(domain.low(), Math.min(domain.high(), number)) + 0.0);
    }
}
