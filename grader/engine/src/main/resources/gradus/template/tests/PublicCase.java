package gradus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Assumptions;

/**
 * One worked example with the values that are right: a chain of layers, a loss, or both.
 *
 * <p>Every step is fed with the example's own values, not with what your other classes computed. So one wrong class does
 * not spoil the steps after it, and a red test points at the class to look at.
 */
record PublicCase(Json json) {

    static PublicCase read(Path file) throws IOException {
        return new PublicCase(Json.read(file));
    }

    String id() {
        return json.get("id").text();
    }

    String title() {
        return json.get("title").text();
    }

    /** Where the example comes from. */
    String source() {
        Json source = json.get("source");
        return source.get("document").text() + ", " + source.get("equation").text();
    }

    /** The values that are right, by name: {@code dense1.y}, {@code dense1.gradients.W}, {@code loss.value}. */
    Map<String, Json> expected() {
        return json.get("expected").members();
    }

    /** What the case tries in place of comparing values, a promise such as "backward twice"; most cases have none. */
    Optional<String> property() {
        return json.find("property").map(Json::text);
    }

    /** What a property asks in second place: input, and upstream or target. */
    Json second() {
        return json.get("second");
    }

    /** The object that is asked in second place, where it has arguments of its own: the step with those. */
    Json other(Json step) {
        return second().find("arguments")
                .map(arguments -> step.with("arguments", arguments))
                .orElse(step);
    }

    /** Whether the loss stands alone. */
    boolean isOfLossAlone() {
        return chain().isEmpty();
    }

    /** The first layer, as the file describes it: the only one where there is a property. */
    Json firstLayer() {
        return chain().get(0);
    }

    /** The layer with this id, as the file describes it. */
    Json layer(String id) {
        return chain().get(position(id));
    }

    Json loss() {
        return json.get("loss");
    }

    SimpleMatrix target() {
        return json.get("target").matrix();
    }

    /** The input of a layer: what the layer before it should have returned. */
    SimpleMatrix inputOf(String layer) {
        return outputBefore(position(layer));
    }

    /** What the loss is given: what the last layer should have returned. */
    SimpleMatrix prediction() {
        return outputBefore(chain().size());
    }

    /** The upstream gradient of a layer: what the step after it should have sent back. */
    SimpleMatrix upstreamOf(String layer) {
        int after = position(layer) + 1;
        if (after < chain().size()) {
            return given(idOf(chain().get(after)) + ".dX");
        }
        return json.find("upstream").map(Json::matrix).orElseGet(() -> given("loss.gradient"));
    }

    private SimpleMatrix outputBefore(int position) {
        return position == 0 ? json.get("input").matrix() : given(idOf(chain().get(position - 1)) + ".y");
    }

    /** A value that a step is fed with; where the case does not list it, the test is skipped. */
    private SimpleMatrix given(String name) {
        Json value = expected().get(name);
        Assumptions.assumeTrue(
                value != null,
                () -> "Skipped: the case " + id() + " does not list " + name + ", which this step needs as input.");
        return value.matrix();
    }

    private List<Json> chain() {
        return json.find("chain").map(Json::items).orElse(List.of());
    }

    private int position(String layer) {
        for (int i = 0; i < chain().size(); i++) {
            if (idOf(chain().get(i)).equals(layer)) {
                return i;
            }
        }
        throw new IllegalArgumentException(json.place() + ": no layer of the chain is called " + layer);
    }

    private static String idOf(Json step) {
        return step.get("id").text();
    }
}
