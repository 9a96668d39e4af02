package org.gradus.engine.check;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.wire.MatrixData;

/**
 * How far an entry may be from the expected one: {@code |e| <= relative * max|expected| + absolute}, the maximum over the matrix.
 * The scales are the reference's, never the student's.
 *
 * @param relative to the largest expected entry
 * @param absolute for what should be zero
 * @param leeway what each entry may be off by in addition, where right classes differ by more than rounding
 */
public record Bound(double relative, double absolute, Optional<MatrixData> leeway) {

    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-13;

    public Bound(double relative, double absolute) {
        this(relative, absolute, Optional.empty());
    }

    /** The bound for what forward computes. */
    public static Bound forOutputs() {
        return new Bound(RELATIVE, ABSOLUTE);
    }

    /**
     * The bound for gradients: the absolute part grows with the upstream gradient, since a right formula may lose digits in
     * proportion to it, {@code a (1 - a)} near {@code a = 1} for example.
     */
    public static Bound forGradients(MatrixData upstream) {
        return new Bound(RELATIVE, ABSOLUTE * Math.max(1, upstream.largest()));
    }

    /**
     * The bound for a quantity: for the main one as for outputs, for the others as for gradients.
     *
     * @param weights by what the loss weighs the entries of the main quantity
     */
    public static Bound of(Facet quantity, Protocol protocol, MatrixData weights) {
        return quantity.equals(protocol.main()) ? forOutputs() : forGradients(weights);
    }

    /**
     * The bound at extreme inputs, where products of large numbers may cancel: what is left of 1e6 and -1e6 depends on the order
     * in which a right layer adds them up. The absolute part grows with the inputs.
     */
    public Bound atExtremes(MatrixData inputs) {
        return new Bound(relative, absolute * Math.max(1, inputs.largest()));
    }

    /** The bound where parameters may be large, for the same reason. */
    public Bound withParameters(List<MatrixData> parameters) {
        double largest = parameters.stream().mapToDouble(MatrixData::largest).reduce(1, Math::max);
        return new Bound(relative, absolute * largest);
    }

    /** The bound with leeway for each entry. */
    public Bound with(Optional<MatrixData> other) {
        return new Bound(relative, absolute, other);
    }

    /** The same, and so much more. */
    public Bound plus(double more) {
        return new Bound(relative, absolute + more, leeway);
    }

    /** How far an entry may be off where these are expected, leeway apart. */
    public double around(MatrixData expected) {
        return relative * expected.largest() + absolute;
    }

    double leeway(int row, int column) {
        return leeway.map(each -> each.get(row, column)).orElse(0.0);
    }
}
