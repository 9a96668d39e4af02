package org.gradus.engine.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.subject.Subject;

/**
 * A course's references are put to the test before anybody is graded by them: its gradients must be those of its own forward, by finite
 * differences, and handed in as a student's it must earn everything.
 */
final class ReferenceTrial {

    private final Assignment assignment;
    private final ReferenceClasses references;
    private final List<Problem> problems = new ArrayList<>();

    ReferenceTrial(Assignment assignment, ReferenceClasses references) {
        this.assignment = assignment;
        this.references = references;
    }

    /**
     * Holds gradients against finite differences.
     *
     * @throws AssignmentException with every quantity that disagrees at each point that was tried
     */
    void ofGradients(References answers, long seed) {
        for (Part part : parts()) {
            InstanceMaker instances = new InstanceMaker(part, Truth.about(part, answers), 1);
            List<InstanceSpec> specs = new InstanceSpecs(part, seed, TrySchedule.usual())
                    .forDifferences(assignment.tries()).stream()
                            .map(Shrinkable::value)
                            .toList();
            Set<Facet> contradicted = new TreeSet<>();
            part.gradients().forEach(quantity -> contradicted.addAll(part.facetsOf(quantity)));
            specs.forEach(spec -> contradicted.removeAll(instances.confirmed(spec)));
            contradicted.forEach(quantity -> problems.add(problem(
                    part,
                    quantity + " is not the gradient of its own " + part.main()
                            + ": finite differences disagree at all of " + specs.size() + " points",
                    "Correct the formula; or declare its inputs, kinks and gaps, if it has no derivative there.")));
        }
        throwIfAny();
    }

    /**
     * Grades each reference by what it said itself.
     *
     * @throws AssignmentException with the first check that each of them fails
     */
    void ofAllChecks(CheckSuite suite, Subject subject) {
        for (Part part : parts()) {
            suite.of(references.of(part), subject).results().stream()
                    .filter(result -> !result.outcome().isRight())
                    .findFirst()
                    .ifPresent(result -> problems.add(failed(part, result)));
        }
        throwIfAny();
    }

    private static Problem failed(Part part, CheckResult result) {
        String lost = result.check().facet().map(Facet::toString).orElse("anything");
        return problem(
                part,
                "handed in as a student's it does not earn " + lost + ": "
                        + result.outcome().message(),
                "Correct it: it has to earn everything, each time it is asked.");
    }

    private List<Part> parts() {
        return assignment.parts().stream()
                .filter(part -> part.ownReference().isPresent())
                .toList();
    }

    private static Problem problem(Part part, String reason, String remedy) {
        Optional<String> name = part.reference().map(NamedReference::name);
        return new Problem("reference", "", "the reference " + name.orElseThrow() + " is wrong: " + reason, remedy);
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
    }
}
