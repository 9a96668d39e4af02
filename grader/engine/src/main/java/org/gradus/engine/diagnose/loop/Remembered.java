package org.gradus.engine.diagnose.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/** What surroundings are in the question that was asked last: it is the same for thousands of slips, and may take long to work out. */
final class Remembered implements Surroundings {

    private final Surroundings surroundings;
    private Optional<Scene> last = Optional.empty();

    Remembered(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Scene(FormulaInputs question, Map<String, Integer> sizes, Map<String, SimpleMatrix> matrices) {}

    private Scene scene(FormulaInputs question) {
        Scene scene = last.filter(known -> known.question().equals(question))
                .orElseGet(() -> new Scene(question, surroundings.sizes(question), surroundings.matrices(question)));
        last = Optional.of(scene);
        return scene;
    }

    @Override
    public List<String> names() {
        return surroundings.names();
    }

    @Override
    public Map<String, Integer> sizes(FormulaInputs question) {
        return scene(question).sizes();
    }

    @Override
    public Map<String, SimpleMatrix> matrices(FormulaInputs question) {
        return scene(question).matrices();
    }

    @Override
    public String legend() {
        return surroundings.legend();
    }
}
