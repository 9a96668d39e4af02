package org.gradus.engine.assignment.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.Citation;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.protocol.Companion;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** Makes a test case of a file that is as the schema says, and refuses what a schema cannot see. */
final class CaseReader {

    private final List<Part> parts;
    private final JsonPlace root;

    CaseReader(List<Part> parts, JsonPlace root) {
        this.parts = parts;
        this.root = root;
    }

    /** @throws AssignmentException if the case contradicts itself, the assignment, or its file's name */
    TestCase read() {
        root.find(PropertyCaseReader.PROPERTY).ifPresent(place -> {
            throw place.problem(
                    "a property earns no marks: it belongs in a file that is run on its own",
                    "Run the file with gradus grade --case, and keep it elsewhere.");
        });
        checkId();
        return readAlone();
    }

    /** The same for a file that is run alone, whatever it is called. */
    TestCase readAlone() {
        MatrixData input = root.at("input").matrix();
        StepReader steps = new StepReader(parts, root);
        List<LayerStep> chain = steps.chain(input);
        Size last =
                chain.isEmpty() ? Size.of(input) : chain.get(chain.size() - 1).output();
        Optional<CaseStep> loss =
                root.find("loss").map(place -> steps.loss(place, last, chain.isEmpty() ? root.at("input") : place));
        Optional<CaseStep> optimizer =
                root.find(ExpectedKey.OPTIMIZER).map(place -> steps.optimizer(place, Size.of(input), root.at("input")));
        checkSteps(chain, loss, optimizer);
        Optional<MatrixData> gradients = optimizer.map(step -> gradients(step, Size.of(input)));
        Optional<MatrixData> upstream = root.find("upstream").map(place -> upstream(place, last, loss));
        ExpectedReader expected = new ExpectedReader(
                chain,
                loss.map(end -> last),
                loss.isPresent() || upstream.isPresent(),
                optimizer.map(step -> Size.of(input)));
        SortedMap<ExpectedKey, ExpectedValue> values = expected.read(root.at("expected"));
        optimizer.ifPresent(step -> checkLaterSteps(step, values.keySet()));
        return new TestCase(
                root.at("id").text(),
                root.file(),
                root.at("title").text(),
                source(root.at("source")),
                root.find("facet").map(place -> Facet.parse(place.text())),
                root.find("tolerance").map(CaseReader::tolerance),
                chain.stream().map(LayerStep::layer).toList(),
                loss,
                optimizer,
                input,
                upstream,
                loss.map(end -> root.at("target").matrix()),
                gradients,
                values);
    }

    private MatrixData gradients(CaseStep optimizer, Size parameter) {
        Companion companion = optimizer.part().protocol().companion();
        return CompanionReader.read(companion, root.at(companion.key()), parameter);
    }

    private void checkLaterSteps(CaseStep optimizer, Set<ExpectedKey> expected) {
        JsonPlace gradients = root.at(optimizer.part().protocol().companion().key());
        if (gradients.elements().size() == 1
                && expected.contains(new ExpectedKey(ExpectedKey.OPTIMIZER, Facet.LATER_STEPS))) {
            throw gradients.problem("there is one gradient, and so no later step", "Add the gradients of later steps.");
        }
    }

    private void checkSteps(List<LayerStep> chain, Optional<CaseStep> loss, Optional<CaseStep> optimizer) {
        boolean isNetwork = !chain.isEmpty() || loss.isPresent();
        if (!isNetwork && optimizer.isEmpty()) {
            throw root.problem("the case has neither a chain nor a loss", "Add the layers to check, or a loss.");
        }
        if (isNetwork && optimizer.isPresent()) {
            throw root.problem(
                    "an optimizer stands alone in a case", "Remove chain and loss, or optimizer and gradients.");
        }
        root.find("upstream").filter(place -> optimizer.isPresent()).ifPresent(place -> {
            throw place.problem("an optimizer has no upstream", "Write gradients instead.");
        });
    }

    private void checkId() {
        JsonPlace id = root.at("id");
        if (!root.file().endsWith("/" + id.text() + ".json")) {
            throw id.problem(
                    "the id is " + id.text() + ", but the file is called " + root.file(), "Rename one of them.");
        }
    }

    private static MatrixData upstream(JsonPlace place, Size last, Optional<CaseStep> loss) {
        if (loss.isPresent()) {
            throw place.problem("with a loss, the upstream is the loss's gradient", "Remove upstream, or the loss.");
        }
        MatrixData upstream = place.matrix();
        if (!Size.of(upstream).equals(last)) {
            throw place.problem(
                    "the upstream is " + upstream.shape() + ", but the output of the last layer is " + last,
                    "Give it the shape of the last output.");
        }
        return upstream;
    }

    private static Citation source(JsonPlace place) {
        return new Citation(place.at("document").text(), place.at("equation").text());
    }

    private static Tolerance tolerance(JsonPlace place) {
        return new Tolerance(place.at("relative").number(), place.at("absolute").number());
    }
}
