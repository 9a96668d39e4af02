package org.gradus.engine.check.instance;

import java.util.Optional;
import org.gradus.wire.MatrixData;

/**
 * What finite differences along a perturbation should show. All changes are differences of two losses, not yet divided by the step.
 *
 * @param perturbation where from and where to
 * @param noise the part of the tolerance that does not depend on the gradient: {@code 1e-8 max(1, sum |dY y|)} times the step
 * @param gradient what the reference says, if there is one
 */
public record DirectionalDerivative(Perturbation perturbation, double noise, Optional<Known> gradient) {

    private static final double RELATIVE = 1e-6;
    private static final double ABSOLUTE = 1e-8;

    /** Below this share of the largest entry of the gradient a tolerance is small enough to see an error. */
    private static final double SMALL = 1e-3;

    /** Below this share of the largest entry of the gradient, along the widest step, a change is nearly nothing. */
    private static final double NOTICEABLE = 1e-2;

    /** A right student's sums may round otherwise: the reference has to agree with itself by this margin. */
    private static final double MARGIN = 4;

    /**
     * The reference's own gradient there.
     *
     * @param largest its largest entry in magnitude
     * @param change of the reference's loss along the perturbation, by finite differences
     */
    public record Known(double largest, double change) {}

    /** A slope without a reference; its outputs are not expected to be larger than given. */
    static DirectionalDerivative unknown(Perturbation perturbation, MatrixData dY, double largestOutput) {
        double scale = dY.map(upstream -> Math.abs(upstream) * largestOutput).sum();
        return new DirectionalDerivative(perturbation, noise(scale, perturbation), Optional.empty());
    }

    /**
     * The slope of a reference; nothing where the point says nothing: at a kink, or where the tolerance is not small beside the
     * gradient. Only the reference decides that: nothing that a student returns can make a check inconclusive.
     *
     * @param scale {@code sum |dY y|}, the numbers that the loss is added up from
     * @param gradient by the reference's backward
     * @param change of the reference's loss along the perturbation
     */
    static Optional<DirectionalDerivative> known(
            Perturbation perturbation, double scale, MatrixData gradient, double change) {
        double largest = gradient.largest();
        DirectionalDerivative slope = new DirectionalDerivative(
                perturbation, noise(scale, perturbation), Optional.of(new Known(largest, change)));
        double tolerance = slope.tolerance(change);
        boolean agrees = Math.abs(perturbation.along(gradient) - change) <= tolerance / MARGIN;
        boolean isTelling = tolerance <= SMALL * largest * perturbation.width();
        return agrees && isTelling ? Optional.of(slope.ofBlock()) : Optional.empty();
    }

    /** The loss need not change along some of the rows: the forward of another formula may have no use for them at this point. */
    private DirectionalDerivative ofBlock() {
        return perturbation.moved().facet().namesABlock() ? withoutDemand() : this;
    }

    /**
     * The same for numbers of a style. Among zeros the loss need not change along the perturbation: a forward of another formula may not
     * depend there on what the reference's depends on.
     */
    DirectionalDerivative among(NumberStyle style) {
        return style == NumberStyle.ZEROS_AND_TIES ? withoutDemand() : this;
    }

    private DirectionalDerivative withoutDemand() {
        return new DirectionalDerivative(perturbation, noise, gradient.map(known -> new Known(known.largest(), 0)));
    }

    private static double noise(double scale, Perturbation perturbation) {
        return ABSOLUTE * Math.max(1, scale) * perturbation.width();
    }

    /**
     * How far the change by a gradient may be from that by finite differences. Its scale is the reference's gradient; only where
     * there is no reference it is the measured change itself.
     */
    public double tolerance(double measured) {
        double scale =
                gradient.map(known -> known.largest() * perturbation.width()).orElse(Math.abs(measured));
        return RELATIVE * scale + noise;
    }

    /**
     * Whether the loss should change along the perturbation, and does not. Where the reference's own change is nearly nothing beside the
     * rest of its gradient, as in a saturated entry, a steeper forward may have saturated altogether: that is not asked about.
     */
    public boolean isMissed(double measured) {
        double tolerance = tolerance(measured);
        return gradient.map(known -> Math.abs(known.change())
                                > Math.max(2 * tolerance, NOTICEABLE * known.largest() * perturbation.width())
                        && Math.abs(measured) <= tolerance)
                .orElse(false);
    }
}
