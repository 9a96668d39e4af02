package org.gradus.engine.check.cases;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.Training;
import org.gradus.engine.check.NamedArguments;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Question;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Kind;
import org.gradus.wire.MatrixData;

/**
 * What a network is trained on, from where and with what; whatever an assignment says wrongly of it is refused here.
 *
 * @param start the case
 * @param loss its last step
 * @param truth about the loss
 */
record TrainingSetup(Training training, TestCase start, CaseStep loss, Truth truth, Kind<Optimizer> kind) {

    private static final String PLACE = "/network/training";

    /** @throws AssignmentException if the case cannot be trained on, or the optimizer cannot be made */
    static TrainingSetup of(Training training, Assignment assignment, References references) {
        TestCase start = assignment.cases().stream()
                .filter(testCase -> testCase.id().equals(training.testCase()))
                .findFirst()
                .orElseThrow(() ->
                        wrong("/case", "there is no public case called " + training.testCase(), "Correct the name."));
        CaseStep loss =
                start.loss().orElseThrow(() -> wrong("/case", start.id() + " has no loss", "Name a case with one."));
        for (CaseStep step : start.steps()) {
            if (Truth.about(step.part(), references).isEmpty()) {
                throw wrong(
                        "/case",
                        step.part().className() + " has no reference",
                        "Give it one, or name another case: the references have to learn it first.");
            }
        }
        requireParameters(start);
        Kind<Optimizer> kind = references
                .optimizer(training.optimizer())
                .orElseThrow(() -> wrong(
                        "/optimizer/reference",
                        "there is no optimizer called '" + training.optimizer() + "'",
                        "Use one of: " + String.join(", ", references.optimizers()) + "."));
        requireArguments(kind, training);
        return new TrainingSetup(
                training, start, loss, Truth.about(loss.part(), references).orElseThrow(), kind);
    }

    static AssignmentException wrong(String place, String reason, String remedy) {
        return new AssignmentException(List.of(new Problem("assignment.json", PLACE + place, reason, remedy)));
    }

    private static void requireParameters(TestCase start) {
        List<CaseStep> learning = start.chain().stream()
                .filter(layer -> !layer.part().parameterGradients().isEmpty())
                .toList();
        if (learning.isEmpty()) {
            throw wrong("/case", "no layer of " + start.id() + " has parameters to learn", "Name another case.");
        }
        learning.stream()
                .filter(layer -> layer.arguments().stream().anyMatch(TiedArgument.class::isInstance))
                .findFirst()
                .ifPresent(layer -> {
                    throw wrong(
                            "/case",
                            layer.id() + " of " + start.id() + " has a tied parameter, which a step would untie",
                            "Write it as an array of rows.");
                });
    }

    private static void requireArguments(Kind<Optimizer> kind, Training training) {
        missing(kind, training.arguments()).ifPresent(reason -> {
            throw wrong("/optimizer/arguments", reason, "Correct the arguments of the optimizer.");
        });
        for (String name : training.arguments().keySet()) {
            SortedMap<String, CaseArgument> others = new TreeMap<>(training.arguments());
            others.remove(name);
            if (missing(kind, others).isEmpty()) {
                throw wrong(
                        "/optimizer/arguments/" + name,
                        training.optimizer() + " has no argument called " + name,
                        "Remove it.");
            }
        }
    }

    /** Why an optimizer cannot be made of arguments. */
    private static Optional<String> missing(Kind<Optimizer> kind, SortedMap<String, CaseArgument> arguments) {
        try {
            kind.construct(NamedArguments.of(arguments));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** From the case on. */
    Descent descent() {
        return new Descent(start, () -> kind.construct(NamedArguments.of(training.arguments())));
    }

    /** What the reference says that the loss of a prediction is. */
    double loss(MatrixData prediction) {
        Question question = new Question(prediction, start.target().orElseThrow());
        return truth.main(loss.arguments(), question).get(0, 0);
    }
}
