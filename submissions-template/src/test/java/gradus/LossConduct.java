package gradus;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** What a loss promises beside its numbers, each promise tried on one example: the loss is compared with itself. */
final class LossConduct {

    private final String id;
    private final Json step;
    private final SimpleMatrix prediction;
    private final SimpleMatrix target;
    private final SimpleMatrix otherPrediction;
    private final SimpleMatrix otherTarget;
    private final Json otherStep;

    LossConduct(PublicCase example) {
        id = example.id();
        step = example.loss();
        prediction = example.json().get("input").matrix();
        target = example.target();
        otherPrediction = example.second().get("input").matrix();
        otherTarget = example.second().get("target").matrix();
        otherStep = example.other(step);
    }

    /** Tries a promise, by the name that the case gives it. */
    void check(String property) {
        switch (property) {
            case "arguments unchanged":
                argumentsUnchanged();
                break;
            case "results stay":
                resultsStay();
                break;
            case "gradient alone":
                gradientAlone();
                break;
            case "another pair before":
                anotherPairBefore();
                break;
            case "many calls":
                manyCalls();
                break;
            case "two losses in turn":
                inTurnWith(step.otherwise(Parts.INTEGERS));
                break;
            case "two sizes in turn":
                inTurnWith(otherStep);
                break;
            default:
                throw new IllegalArgumentException(id + ": no property of a loss is called " + property);
        }
    }

    private void argumentsUnchanged() {
        SimpleMatrix predictionBefore = prediction.copy();
        SimpleMatrix targetBefore = target.copy();
        Loss loss = Parts.loss(step);
        loss.value(prediction, target);
        loss.gradient(prediction, target);
        unchanged("the argument prediction, after value and gradient,", predictionBefore, prediction);
        unchanged("the argument target, after value and gradient,", targetBefore, target);
        useAgain(loss);
        unchanged("the earlier argument prediction, in later calls,", predictionBefore, prediction);
        unchanged("the earlier argument target, in later calls,", targetBefore, target);
    }

    /** With other numbers of the same shapes, as often as it takes to come back to a buffer. */
    private void useAgain(Loss loss) {
        SimpleMatrix later = prediction.scale(0.75);
        for (int i = 0; i < 3; i++) {
            loss.value(later, target.copy());
            loss.gradient(later, target.copy());
        }
    }

    private void resultsStay() {
        Loss loss = Parts.loss(step);
        SimpleMatrix gradient = loss.gradient(prediction, target);
        SimpleMatrix before = copy(gradient);
        useAgain(loss);
        unchanged("an earlier gradient, after another gradient,", before, gradient);
    }

    private void gradientAlone() {
        SimpleMatrix gradient = copy(Parts.loss(step).gradient(prediction, target));
        same("without a value before it", value(Parts.loss(step)), gradient);
    }

    private void anotherPairBefore() {
        Loss loss = Parts.loss(step);
        SimpleMatrix earlier = prediction.scale(0.75);
        loss.value(earlier, target.copy());
        loss.gradient(earlier, target.copy());
        SimpleMatrix gradient = copy(loss.gradient(prediction, target));
        loss.gradient(earlier, target.copy());
        same("after a gradient, or a value, of another prediction", value(loss), gradient);
    }

    private void manyCalls() {
        Loss loss = Parts.loss(step);
        for (int i = 0; i < 52; i++) {
            loss.value(prediction, target);
            loss.gradient(prediction, target);
            loss.value(otherPrediction, otherTarget);
            loss.gradient(otherPrediction, otherTarget);
        }
        sameAsFresh("after many calls", loss);
    }

    private void inTurnWith(Json another) {
        Loss loss = Parts.loss(step);
        Loss other = Parts.loss(another);
        loss.value(prediction, target);
        other.value(otherPrediction, otherTarget);
        other.gradient(otherPrediction, otherTarget);
        sameAsFresh("with another loss used in between (is something static?)", loss);
    }

    /** The gradient first: a value would put right again what went wrong before. */
    private void sameAsFresh(String when, Loss loss) {
        SimpleMatrix gradient = copy(loss.gradient(prediction, target));
        same(when, value(loss), gradient);
    }

    private double value(Loss loss) {
        return loss.value(prediction, target);
    }

    private void same(String when, double value, SimpleMatrix gradient) {
        Loss fresh = Parts.loss(step);
        double expectedValue = value(fresh);
        SimpleMatrix expectedGradient = copy(fresh.gradient(prediction, target));
        Tolerance tolerance = Tolerance.standard(1);
        tolerance.check(id + ", the loss " + when + ",", number(expectedValue), number(value));
        tolerance.check(id + ", dL/dprediction " + when + ",", expectedGradient, gradient);
    }

    private static SimpleMatrix number(double value) {
        return SimpleMatrix.filled(1, 1, value);
    }

    private void unchanged(String what, SimpleMatrix before, SimpleMatrix now) {
        if (!before.isIdentical(now, 0)) {
            Tolerance.none().check(id + ", " + what, before, now);
        }
    }

    private SimpleMatrix copy(SimpleMatrix gradient) {
        if (gradient == null) {
            throw new AssertionError(id + ", dL/dprediction is null");
        }
        return gradient.copy();
    }
}
