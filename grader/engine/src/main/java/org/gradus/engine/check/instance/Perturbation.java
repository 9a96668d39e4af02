package org.gradus.engine.check.instance;

import org.gradus.engine.assignment.RowRange;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A matrix moved a little to either side of where it is.
 *
 * @param moved what of the gradient with respect to the matrix it shows: all of it, or the rows that are moved
 * @param up {@code v + h}
 * @param down {@code v - h}
 */
public record Perturbation(Excerpt moved, MatrixData up, MatrixData down) {

    /** The step of central differences with the least error: cbrt(eps), in proportion to numbers beyond 1. */
    private static final double STEP = StrictMath.cbrt(Math.ulp(1.0));

    /** So short that it seldom leads over a kink, and so long that what rounding adds, eps / h, stays below the tolerance of 1e-8. */
    private static final double CLOSER_STEP = STEP / 64;

    /** Which entries are moved, the whole matrix or one of its entries. */
    enum Aim {
        ALL,
        LAST,
        FIRST,
        SOME;

        private static final Aim[] SINGLE = {LAST, FIRST, SOME};

        /** Every other try moves everything at once; the others look at the corners and at one more entry in turn. */
        static Aim of(int attempt) {
            return attempt % 2 == 0 ? ALL : SINGLE[attempt / 2 % SINGLE.length];
        }

        boolean isAt(int place, int places, int some) {
            return switch (this) {
                case ALL -> true;
                case LAST -> place == places - 1;
                case FIRST -> place == 0;
                case SOME -> place == some;
            };
        }
    }

    /** Moves a matrix in a random direction, in each entry by 0.5 to 1.5 steps. */
    static Perturbation of(Excerpt moved, MatrixData value, Aim aim, PositionalRandom noise) {
        return along(moved, value, directions(moved, value, aim, noise, ""), STEP);
    }

    /** Moves the same entries much less far, and in another direction. */
    static Perturbation closer(Excerpt moved, MatrixData value, Aim aim, PositionalRandom noise) {
        return along(moved, value, directions(moved, value, aim, noise, "closer "), CLOSER_STEP);
    }

    private static double[] directions(Excerpt moved, MatrixData value, Aim aim, PositionalRandom noise, String look) {
        String name = look + "direction " + moved.facet();
        int places = places(moved, value);
        int some = noise.below(Math.max(1, places), "direction " + moved.facet() + " some", 0, 0);
        double[] directions = new double[places];
        for (int place = 0; place < places; place++) {
            double length = 0.5 + noise.uniform(name, place, 0);
            double sign = noise.below(2, name + " sign", place, 0) == 0 ? 1 : -1;
            directions[place] = aim.isAt(place, places, some) ? sign * length : 0;
        }
        return directions;
    }

    /** How many entries can be moved. */
    public static int places(Excerpt moved, MatrixData value) {
        MatrixData own = moved.of(value);
        return own.rows() * own.columns();
    }

    /** Moves a single entry by one step. */
    public static Perturbation entry(Excerpt moved, MatrixData value, int place) {
        double[] directions = new double[places(moved, value)];
        directions[place] = 1;
        return along(moved, value, directions, STEP);
    }

    private static Perturbation along(Excerpt moved, MatrixData value, double[] directions, double step) {
        double[] up = value.rowMajor();
        double[] down = value.rowMajor();
        int first = moved.rows().map(RowRange::from).orElse(0) * value.columns();
        for (int i = 0; i < directions.length; i++) {
            double h = step * Math.max(1, Math.abs(up[first + i])) * directions[i];
            up[first + i] += h;
            down[first + i] -= h;
        }
        return new Perturbation(
                moved,
                new MatrixData(value.rows(), value.columns(), up),
                new MatrixData(value.rows(), value.columns(), down));
    }

    /** {@code sum gradient * ((v + h) - (v - h))}: how much a function with this gradient changes, over the steps really taken. */
    public double along(MatrixData gradient) {
        return moved.of(width(up, down)).dot(moved.of(gradient));
    }

    /** The gradient with respect to the matrix that is moved. */
    public Facet quantity() {
        return moved.facet().whole();
    }

    /** The longest step of an entry. */
    public double width() {
        return width(up, down).largest();
    }

    private static MatrixData width(MatrixData up, MatrixData down) {
        return up.with(down, (high, low) -> high - low);
    }
}
