package org.gradus.engine.check;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.RowRange;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.reference.catalogue.Domain;
import org.gradus.wire.MatrixData;

/**
 * How far an entry may be from the expected one. The scales are the reference's, never the student's.
 *
 * @param tolerance for every entry of a matrix alike
 * @param leeway what each entry may be off by in addition, where right classes differ by more than rounding
 * @param scale how large the numbers are at least, where those that are compared are some of a larger matrix
 */
public record Bound(Tolerance tolerance, Optional<MatrixData> leeway, double scale) {

    private static final Tolerance USUAL = new Tolerance(1e-9, 1e-13);

    public Bound(Tolerance tolerance) {
        this(tolerance, Optional.empty(), 0);
    }

    public Bound(double relative, double absolute) {
        this(new Tolerance(relative, absolute));
    }

    /** The bound for what forward computes. */
    public static Bound forOutputs() {
        return new Bound(USUAL);
    }

    /**
     * The bound for gradients: the absolute part grows with the upstream gradient, since a right formula may lose digits in
     * proportion to it, {@code a (1 - a)} near {@code a = 1} for example.
     */
    public static Bound forGradients(MatrixData upstream) {
        return new Bound(USUAL.forNumbersAround(Math.max(1, upstream.largest())));
    }

    /**
     * The bound for a quantity: for the main one as for outputs, for the others as for gradients.
     *
     * @param weights by what the loss weighs the entries of the main quantity
     */
    public static Bound of(Facet quantity, Protocol protocol, MatrixData weights) {
        return quantity.whole().equals(protocol.main()) ? forOutputs() : forGradients(weights);
    }

    /**
     * The bound for a quantity at extreme inputs.
     *
     * @param domain says how many of them a gradient multiplies; the main quantity counts one
     */
    public static Bound ofExtremes(Facet quantity, Protocol protocol, Question question, Domain domain) {
        int multiplied = quantity.whole().equals(protocol.main()) ? 1 : domain.multiplied();
        return of(quantity, protocol, protocol.weights(question)).atExtremes(question.input(), multiplied);
    }

    /**
     * The bound at extreme inputs, where products of large numbers may cancel: what is left of 1e6 and -1e6 depends on the order
     * in which a right layer adds them up. The absolute part grows with the inputs, and where a gradient multiplies several of them with
     * what has lost its digits, with their product: {@code dL/dWh = dL/dh' ... c f (1 - f) h^T} of an LSTM near {@code f = 1}.
     *
     * @param multiplied how many
     */
    Bound atExtremes(MatrixData inputs, int multiplied) {
        return new Bound(tolerance.forNumbersAround(Math.pow(Math.max(1, inputs.largest()), multiplied)));
    }

    /** The bound where parameters may be large, for the same reason. */
    public Bound withParameters(List<MatrixData> parameters) {
        double largest = parameters.stream().mapToDouble(MatrixData::largest).reduce(1, Math::max);
        return new Bound(tolerance.forNumbersAround(largest));
    }

    /** The bound with leeway for each entry. */
    public Bound with(Optional<MatrixData> other) {
        return new Bound(tolerance, other, scale);
    }

    /** Another tolerance in its place, without leeway. */
    public Bound with(Tolerance other) {
        return new Bound(other, Optional.empty(), scale);
    }

    /** The bound for some rows of a matrix. */
    Bound of(RowRange rows, MatrixData whole) {
        return new Bound(tolerance, leeway.map(rows::of), whole.largest());
    }

    /** The same, and so much more. */
    public Bound plus(double more) {
        return new Bound(tolerance.plus(more), leeway, scale);
    }

    /** How far an entry may be off where these are expected, leeway apart. */
    public double around(MatrixData expected) {
        return tolerance.around(Math.max(scale, expected.largest()));
    }

    /** How much further an entry may be off than those around it. */
    public double leeway(int row, int column) {
        return leeway.isPresent() ? leeway.get().get(row, column) : 0;
    }
}
