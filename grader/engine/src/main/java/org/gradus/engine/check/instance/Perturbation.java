package org.gradus.engine.check.instance;

import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A matrix moved a little to either side of where it is.
 *
 * @param quantity the facet of the gradient with respect to the matrix that is moved
 * @param up {@code v + h}
 * @param down {@code v - h}
 */
public record Perturbation(Facet quantity, MatrixData up, MatrixData down) {

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
    static Perturbation of(Facet quantity, MatrixData value, Aim aim, PositionalRandom noise) {
        return along(quantity, value, directions(quantity, value, aim, noise, ""), STEP);
    }

    /** Moves the same entries much less far, and in another direction. */
    static Perturbation closer(Facet quantity, MatrixData value, Aim aim, PositionalRandom noise) {
        return along(quantity, value, directions(quantity, value, aim, noise, "closer "), CLOSER_STEP);
    }

    private static double[] directions(Facet quantity, MatrixData value, Aim aim, PositionalRandom noise, String look) {
        String name = look + "direction " + quantity;
        int places = value.rows() * value.columns();
        int some = noise.below(Math.max(1, places), "direction " + quantity + " some", 0, 0);
        double[] directions = new double[places];
        for (int place = 0; place < places; place++) {
            double length = 0.5 + noise.uniform(name, place, 0);
            double sign = noise.below(2, name + " sign", place, 0) == 0 ? 1 : -1;
            directions[place] = aim.isAt(place, places, some) ? sign * length : 0;
        }
        return directions;
    }

    /** Moves a single entry by one step. */
    public static Perturbation entry(Facet quantity, MatrixData value, int place) {
        double[] directions = new double[value.rows() * value.columns()];
        directions[place] = 1;
        return along(quantity, value, directions, STEP);
    }

    private static Perturbation along(Facet quantity, MatrixData value, double[] directions, double step) {
        double[] up = value.rowMajor();
        double[] down = value.rowMajor();
        for (int i = 0; i < up.length; i++) {
            double h = step * Math.max(1, Math.abs(up[i])) * directions[i];
            up[i] += h;
            down[i] -= h;
        }
        return new Perturbation(
                quantity,
                new MatrixData(value.rows(), value.columns(), up),
                new MatrixData(value.rows(), value.columns(), down));
    }

    /** {@code sum gradient * ((v + h) - (v - h))}: how much a function with this gradient changes, over the steps really taken. */
    public double along(MatrixData gradient) {
        return width(up, down).dot(gradient);
    }

    /** The longest step of an entry. */
    public double width() {
        return width(up, down).largest();
    }

    private static MatrixData width(MatrixData up, MatrixData down) {
        return up.with(down, (high, low) -> high - low);
    }
}
