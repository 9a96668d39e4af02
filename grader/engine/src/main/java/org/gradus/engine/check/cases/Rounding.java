package org.gradus.engine.check.cases;

import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.check.Bound;
import org.gradus.wire.MatrixData;

/**
 * Moves numbers by as much as another right way to compute them would: each by one unit in the last place or two, up or down. A
 * direction is one choice of ups and downs; it is the same on every machine.
 */
final class Rounding {

    private static final double ULP = 0x1.0p-52;
    /** Products of two numbers of at most so many bits, and sums of a few such products, are exact in every order. */
    private static final int SHORT_BITS = 24;

    private static final long UP = 1;

    private final long direction;
    private final Bound knownTo;
    private long drawn;

    /**
     * @param direction which one
     * @param knownTo how well the values are known that the case itself gives in the place of a reference's
     */
    Rounding(long direction, Bound knownTo) {
        this.direction = direction;
        this.knownTo = knownTo;
    }

    /** A result that flows on to the next step. */
    MatrixData result(MatrixData computed) {
        return moved(computed, entry -> ULP * entry);
    }

    /**
     * A number of the case, in the place of the roundings within the step that takes it: what terms that cancel leave depends on the
     * order in which they are added. Small integers, halves and the like are left alone, since what is made of them is exact.
     */
    MatrixData term(MatrixData given) {
        return moved(given, entry -> isShort(entry) ? 0 : ULP * entry);
    }

    /** A value that the case itself gives, in the place of a reference's. */
    MatrixData given(MatrixData value) {
        double around = knownTo.around(value);
        return moved(value, entry -> around);
    }

    /** The same step with its matrices moved. */
    CaseStep terms(CaseStep step) {
        return new CaseStep(
                step.id(),
                step.part(),
                step.arguments().stream().map(this::term).toList());
    }

    private CaseArgument term(CaseArgument argument) {
        if (argument instanceof MatrixArgument matrix) {
            return new MatrixArgument(term(matrix.value()));
        }
        if (argument instanceof TiedArgument tied) {
            return new MatrixArgument(term(tied.expanded()));
        }
        return argument;
    }

    private interface Step {
        double of(double entry);
    }

    private MatrixData moved(MatrixData matrix, Step step) {
        return matrix.map(entry -> entry + (isUp() ? step.of(entry) : -step.of(entry)));
    }

    /** The finaliser of SplitMix64: neighbouring numbers no longer go alike. */
    private boolean isUp() {
        long z = (direction << Integer.SIZE) + drawn++ + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) & UP) == UP;
    }

    private static boolean isShort(double entry) {
        long fraction = Double.doubleToLongBits(entry) & ((1L << 52) - 1);
        return fraction == 0 || Long.numberOfTrailingZeros(fraction) >= 52 - SHORT_BITS;
    }
}
