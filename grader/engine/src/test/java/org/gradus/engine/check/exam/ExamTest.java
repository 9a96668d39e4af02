package org.gradus.engine.check.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentLoader;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.reference.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamTest {

    private static final Assignment ASSIGNMENT =
            AssignmentLoader.load(Path.of(System.getProperty("gradus.root"), "testcases", "backprop-basics"));
    private static final Exam EXAM = new Exam(ASSIGNMENT, Catalogue.standard(), ASSIGNMENT.seed());

    @ParameterizedTest
    @MethodSource("parts")
    void theReferencePassesEveryCheck(Part part) {
        List<CheckResult> results = sit(part, "org.gradus.reference." + part.className());

        assertThat(results)
                .filteredOn(result -> !(result.outcome() instanceof Outcome.Passed))
                .isEmpty();
    }

    static List<Part> parts() {
        return ASSIGNMENT.parts();
    }

    private static List<CheckResult> sit(Part part, String className) {
        return EXAM.of(new Candidate(part, className), new InProcessSubject());
    }
}
