package org.gradus.engine.check.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.References;
import org.gradus.engine.check.cases.ChainChecks;
import org.gradus.engine.check.cases.StepChecks;
import org.gradus.engine.check.law.Replays;
import org.gradus.engine.subject.Subject;

/** One file run alone: the steps of a case and its chain, or a property on what the file gives. */
public sealed interface Replay {

    /**
     * Prepares the run of a file.
     *
     * @throws AssignmentException if the file asks for a property that its part does not have, or its steps cannot be run
     */
    static Replay of(CaseFile file, References references) {
        if (file instanceof PropertyCase property) {
            Replays.requireKnown(property);
            return new OfProperty(property);
        }
        TestCase testCase = (TestCase) file;
        return new OfCase(
                testCase,
                new StepChecks(List.of(testCase), references),
                new ChainChecks(List.of(testCase), references));
    }

    /** The parts that are run, each once. */
    List<Part> parts();

    /** What came of it on the classes that there are, by the names of their parts. */
    List<Judged> on(Map<String, Candidate> candidates, Subject subject);

    /** A case, step by step and then as a chain. */
    record OfCase(TestCase testCase, StepChecks steps, ChainChecks chains) implements Replay {

        @Override
        public List<Part> parts() {
            return testCase.steps().stream().map(CaseStep::part).distinct().toList();
        }

        @Override
        public List<Judged> on(Map<String, Candidate> candidates, Subject subject) {
            List<Judged> judged = new ArrayList<>();
            for (Part part : parts()) {
                Candidate candidate = candidates.get(part.className());
                if (candidate != null) {
                    ScriptRunner playing = new ScriptRunner(candidate, subject);
                    steps.on(candidate).forEach(procedure -> judged.addAll(playing.of(List.of(procedure))));
                }
            }
            judged.addAll(chains.judged(candidates, subject));
            return judged;
        }
    }

    /** A property of one part. */
    record OfProperty(PropertyCase property) implements Replay {

        @Override
        public List<Part> parts() {
            return List.of(property.part());
        }

        @Override
        public List<Judged> on(Map<String, Candidate> candidates, Subject subject) {
            Candidate candidate = candidates.get(property.part().className());
            return candidate == null
                    ? List.of()
                    : Replays.of(property, candidate).on(subject);
        }
    }
}
