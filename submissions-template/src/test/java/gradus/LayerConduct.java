package gradus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * What a layer promises beside its numbers, each promise tried on one example: no right values are needed, the layer is
 * compared with itself.
 */
final class LayerConduct {

    private final String id;
    private final Json step;
    private final SimpleMatrix x;
    private final SimpleMatrix dY;
    private final SimpleMatrix otherX;
    private final SimpleMatrix otherDY;
    private final Json otherStep;

    LayerConduct(PublicCase example) {
        id = example.id();
        step = example.firstLayer();
        x = example.json().get("input").matrix();
        dY = example.json().get("upstream").matrix();
        otherX = example.second().get("input").matrix();
        otherDY = example.second().get("upstream").matrix();
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
            case "backward twice":
                backwardTwice();
                break;
            case "gradients twice":
                gradientsTwice();
                break;
            case "forward before gradients":
                forwardBeforeGradients();
                break;
            case "forward twice":
                forwardTwice();
                break;
            case "another pass before":
                anotherPassBefore();
                break;
            case "many calls":
                manyCalls();
                break;
            case "two layers in turn":
                inTurnWith(step.otherwise(Parts.INTEGERS));
                break;
            case "two sizes in turn":
                inTurnWith(otherStep);
                break;
            default:
                throw new IllegalArgumentException(id + ": no property of a layer is called " + property);
        }
    }

    private void argumentsUnchanged() {
        Map<String, SimpleMatrix> given = new LinkedHashMap<>();
        Layer layer = Parts.layer(step, given);
        given.put("x", x);
        given.put("dY", dY);
        Map<String, SimpleMatrix> before = copies(given);
        layer.forward(x);
        given.forEach((name, now) -> unchanged("the argument " + name + ", after forward,", before.get(name), now));
        layer.backward(dY);
        layer.gradients();
        given.forEach((name, now) -> unchanged("the argument " + name + ", after backward,", before.get(name), now));
        useAgain(layer);
        given.forEach((name, now) -> unchanged("the earlier argument " + name + ", in later calls,", before.get(name), now));
    }

    /** With other numbers of the same shapes, as often as it takes to come back to a buffer. */
    private void useAgain(Layer layer) {
        SimpleMatrix laterX = x.scale(0.75);
        SimpleMatrix laterDY = dY.scale(0.75);
        for (int i = 0; i < 3; i++) {
            layer.forward(laterX);
            layer.backward(laterDY);
            layer.gradients();
        }
    }

    private void resultsStay() {
        Layer layer = Parts.layer(step);
        SimpleMatrix y = layer.forward(x);
        SimpleMatrix yBefore = copy("y", y);
        for (int i = 0; i < 3; i++) {
            layer.forward(x.scale(0.75));
        }
        unchanged("y of a forward, after another forward,", yBefore, y);

        layer = Parts.layer(step);
        y = layer.forward(x);
        yBefore = copy("y", y);
        SimpleMatrix dX = layer.backward(dY);
        SimpleMatrix dXBefore = copy("dL/dx", dX);
        Map<String, SimpleMatrix> gradients = new TreeMap<>(layer.gradients());
        Map<String, SimpleMatrix> gradientsBefore = copies(gradients);
        unchanged("y of a forward, after backward,", yBefore, y);
        useAgain(layer);
        unchanged("dL/dx of a backward, after another forward and backward,", dXBefore, dX);
        gradients.forEach((name, now) -> unchanged(
                "dL/d" + name + " of gradients(), after another forward and backward,", gradientsBefore.get(name), now));
    }

    private void backwardTwice() {
        Pass once = passOf(Parts.layer(step));
        Layer layer = Parts.layer(step);
        layer.forward(x);
        layer.backward(dY);
        sameBackward("after a second backward", once, backward(layer, once.y));
    }

    private void gradientsTwice() {
        Layer layer = Parts.layer(step);
        Pass once = passOf(layer);
        Pass again = new Pass(once.y, once.dX, copies(layer.gradients()));
        sameBackward("asked for a second time", once, again);
    }

    private void forwardBeforeGradients() {
        Layer layer = Parts.layer(step);
        SimpleMatrix y = copy("y", layer.forward(x));
        SimpleMatrix dX = copy("dL/dx", layer.backward(dY));
        layer.forward(otherX);
        String when = "after backward and then a forward of another x";
        sameBackward(when, passOf(Parts.layer(step)), new Pass(y, dX, copies(layer.gradients())));
    }

    private void forwardTwice() {
        Layer layer = Parts.layer(step);
        layer.forward(otherX);
        same("after a forward of another x", passOf(Parts.layer(step)), passOf(layer));
    }

    private void anotherPassBefore() {
        Layer layer = Parts.layer(step);
        layer.forward(otherX);
        layer.backward(otherDY);
        layer.gradients();
        same("after a forward and backward of another x and dY", passOf(Parts.layer(step)), passOf(layer));
    }

    private void manyCalls() {
        Layer layer = Parts.layer(step);
        for (int i = 0; i < 52; i++) {
            layer.forward(otherX);
            layer.forward(x);
            layer.backward(dY);
            layer.gradients();
        }
        same("after many calls", passOf(Parts.layer(step)), passOf(layer));
    }

    private void inTurnWith(Json another) {
        Pass alone = passOf(Parts.layer(step));
        Layer layer = Parts.layer(step);
        Layer other = Parts.layer(another);
        SimpleMatrix y = copy("y", layer.forward(x));
        other.forward(otherX);
        SimpleMatrix dX = copy("dL/dx", layer.backward(dY));
        other.backward(otherDY);
        String when = "with another layer used in between (is something static?)";
        same(when, alone, new Pass(y, dX, copies(layer.gradients())));
    }

    /** What a layer returns for x and dY, copied at once, so that nothing that comes later changes it. */
    private static final class Pass {
        private final SimpleMatrix y;
        private final SimpleMatrix dX;
        private final Map<String, SimpleMatrix> gradients;

        Pass(SimpleMatrix y, SimpleMatrix dX, Map<String, SimpleMatrix> gradients) {
            this.y = y;
            this.dX = dX;
            this.gradients = gradients;
        }
    }

    private Pass passOf(Layer layer) {
        return backward(layer, copy("y", layer.forward(x)));
    }

    private Pass backward(Layer layer, SimpleMatrix y) {
        SimpleMatrix dX = copy("dL/dx", layer.backward(dY));
        return new Pass(y, dX, copies(layer.gradients()));
    }

    private void same(String when, Pass expected, Pass actual) {
        Tolerance.standard(1).check(id + ", y " + when + ",", expected.y, actual.y);
        sameBackward(when, expected, actual);
    }

    private void sameBackward(String when, Pass expected, Pass actual) {
        Tolerance tolerance = Tolerance.standard(dY.elementMaxAbs());
        tolerance.check(id + ", dL/dx " + when + ",", expected.dX, actual.dX);
        expected.gradients.forEach((name, gradient) ->
                tolerance.check(id + ", dL/d" + name + " " + when + ",", gradient, actual.gradients.get(name)));
    }

    private void unchanged(String what, SimpleMatrix before, SimpleMatrix now) {
        if (!before.isIdentical(now, 0)) {
            Tolerance.none().check(id + ", " + what, before, now);
        }
    }

    private Map<String, SimpleMatrix> copies(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> copies = new TreeMap<>();
        matrices.forEach((name, matrix) -> copies.put(name, copy(name, matrix)));
        return copies;
    }

    private SimpleMatrix copy(String name, SimpleMatrix matrix) {
        if (matrix == null) {
            throw new AssertionError(id + ", " + name + " is null");
        }
        return matrix.copy();
    }
}
