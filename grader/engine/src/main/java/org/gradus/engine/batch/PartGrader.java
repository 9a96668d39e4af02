package org.gradus.engine.batch;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.law.PropertyRun.Likeness;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.check.suite.Counterexamples;
import org.gradus.engine.check.suite.SuiteResult;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.diagnose.FoundCondition;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.subject.Subject;

/** Grades one part after the other: its checks first, then why marks were lost, and the smallest example of what went wrong. */
public final class PartGrader {

    private final CheckSuite suite;
    private final Optional<Diagnoser> diagnoser;
    private final int shrinkSteps;

    private PartGrader(CheckSuite suite, Optional<Diagnoser> diagnoser, int shrinkSteps) {
        this.suite = suite;
        this.diagnoser = diagnoser;
        this.shrinkSteps = shrinkSteps;
    }

    /**
     * Prepares grading.
     *
     * @param shrinkSteps how many smaller instances may be tried for one counterexample
     */
    public PartGrader(CheckSuite suite, Diagnoser diagnoser, int shrinkSteps) {
        this(suite, Optional.of(diagnoser), shrinkSteps);
    }

    /** Prepares grading that asks nothing once the checks are through: no diagnosis, and no smaller examples. */
    public static PartGrader ofMarksAlone(CheckSuite suite) {
        return new PartGrader(suite, Optional.empty(), 0);
    }

    /** The results of all checks of a part, with counterexamples, and what explains them. */
    public record PartResults(List<CheckResult> results, List<Diagnosis> diagnoses) {}

    /** Examines a candidate; one that passes everything costs nothing more. */
    public PartResults of(Candidate candidate, Subject subject) {
        SuiteResult examined = suite.of(candidate, subject);
        return diagnoser
                .map(known -> explained(examined, known, candidate, subject))
                .orElseGet(() -> new PartResults(examined.results(), List.of()));
    }

    private PartResults explained(SuiteResult examined, Diagnoser known, Candidate candidate, Subject subject) {
        Subject explaining = subject.forExplanations();
        List<Explained> names = known.of(candidate, examined.results(), explaining);
        List<CheckResult> results = new Counterexamples(candidate, explaining, shrinkSteps)
                .in(examined, check -> likeness(candidate.part(), check, names));
        return new PartResults(
                results,
                names.stream()
                        .map(named -> named.about(candidate.part().className()))
                        .toList());
    }

    /** What is right under every facet that something speaks against, of all parts. */
    public List<RightFormula> formulas(List<Part> parts, List<CheckResult> results) {
        return diagnoser.stream()
                .flatMap(known ->
                        parts.stream().flatMap(part -> known.formulas(PartEvidence.of(part, results)).stream()))
                .toList();
    }

    /** A smaller example is one only if what was found explains it too. */
    private static Likeness likeness(Part part, CheckId check, List<Explained> names) {
        return names.stream()
                .filter(name -> check.facet().filter(name.facet()::equals).isPresent())
                .findFirst()
                .<Likeness>map(name -> new Explaining(part, check, name))
                .orElse((instance, judgement) -> true);
    }

    /** As it was for what explains it. */
    private record Explaining(Part part, CheckId check, Explained named) implements Likeness {
        @Override
        public boolean isKept(Instance instance, Judgement judgement) {
            return isExplained(part, check, named, instance, judgement);
        }

        @Override
        public boolean isSometimesRight() {
            return named instanceof FoundCondition;
        }
    }

    private static boolean isExplained(
            Part part, CheckId check, Explained named, Instance instance, Judgement judgement) {
        ProbeQuestion question = new ProbeQuestion(part, instance.arguments(), instance.question());
        Facet quantity = check.quantity().orElse(named.facet());
        return judgement
                .difference()
                .map(difference -> named.explanation().explains(question, quantity, difference.actual()))
                .orElse(true);
    }
}
