package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.compile.AssignmentTerms;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.sandbox.jars.JarGuard;
import org.gradus.engine.subject.Budget;
import org.gradus.engine.subject.CautiousSubject;
import org.gradus.engine.subject.FrugalSubject;
import org.gradus.engine.subject.WorkerSubject;

/** Grades one collected submission after the other. For one lane at a time; closing it kills its compiler. */
final class SubmissionGrader implements AutoCloseable {

    private final GradingContext context;
    private final SubmissionCompiler compiler;
    private final JarGuard safeguard;

    SubmissionGrader(GradingContext context) {
        this.context = context;
        this.compiler = context.compiler();
        this.safeguard = new JarGuard(context.jars(), compiler::close);
    }

    /** Whatever the student did is in the record; an exception is a fault of ours. */
    SubmissionRecord grade(Collected collected) {
        Assignment assignment = context.assignment();
        SubmissionPath path = new SubmissionPath(compiler, AssignmentTerms.of(assignment), assignment.parts());
        return safeguard.on(() -> path.to(new ToRecord(), collected));
    }

    /** Makes a record of it, wherever the way ends. */
    private final class ToRecord implements SubmissionPath.Destination<SubmissionRecord> {

        @Override
        public SubmissionRecord nothing(Status status, String reason, List<String> notes) {
            return new SubmissionRecord(status, reason, notes, List.of());
        }

        @Override
        public SubmissionRecord without(Status status, String reason, List<String> notes, Function<Part, Outcome> why) {
            return nothingToRun(status, reason, notes, why);
        }

        @Override
        public SubmissionRecord found(SubmissionPath.Classes classes) {
            return examined(classes);
        }
    }

    private SubmissionRecord examined(SubmissionPath.Classes classes) {
        Map<Part, ClassSearch> searches = classes.searches();
        Graded graded = examine(classes);
        List<String> notes = new ArrayList<>(classes.notes());
        notes.addAll(graded.notes());
        notes.addAll(notesOnDiffering(graded.diagnoses()));
        boolean anyCompiled = searches.values().stream()
                .anyMatch(search -> search instanceof ClassSearch.Found || search instanceof ClassSearch.NoneFits);
        SubmissionRecord record = anyCompiled
                ? SubmissionRecord.graded(
                        notes,
                        graded.results(),
                        graded.diagnoses(),
                        context.parts().formulas(context.assignment().parts(), graded.results()))
                : new SubmissionRecord(
                        Status.NOT_COMPILED, "none of the assignment's classes compiles", notes, graded.results());
        return record.withHidden(graded.hidden());
    }

    private static List<String> notesOnDiffering(List<Diagnosis> diagnoses) {
        return Diagnoser.differing(diagnoses).stream()
                .map(part -> part + SubmissionRecord.ANSWERS_DIFFER
                        + ": what it loses may be chance, so look at it before the marks count")
                .toList();
    }

    private Graded examine(SubmissionPath.Classes classes) {
        HiddenRound hidden = new HiddenRound(context);
        PublicChecks examined = context.exclusivity().openly(() -> examineOpenly(classes, hidden));
        // Nothing of what hidden cases take may be seen in what students read.
        return new Graded(
                examined.results(), examined.diagnoses(), examined.notes(), hidden.play(classes, examined.subject()));
    }

    private PublicChecks examineOpenly(SubmissionPath.Classes classes, HiddenRound hidden) {
        List<CheckResult> results = new ArrayList<>();
        List<Diagnosis> diagnoses = new ArrayList<>();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        UnsteadyClasses unsteady = new UnsteadyClasses(classes.reply());
        Budget budget = context.budget();
        try (WorkerSubject worker = context.subject(classes)) {
            FrugalSubject frugal = new FrugalSubject(worker, budget);
            CautiousSubject subject = new CautiousSubject(frugal);
            classes.searches().forEach((part, search) -> {
                if (search instanceof ClassSearch.Found found) {
                    Candidate candidate = unsteady.candidate(part, found);
                    candidates.put(part.className(), candidate);
                    PartGrader.PartResults checked = context.parts().of(candidate, subject);
                    results.addAll(checked.results());
                    diagnoses.addAll(checked.diagnoses());
                    hidden.found(candidate, checked.results().get(0).outcome());
                } else {
                    results.addAll(context.suite().without(part, CompilationNotes.missing(part, search)));
                    hidden.missing(part, CompilationNotes.missing(part, search));
                }
            });
            results.addAll(context.suite().network(candidates, subject));
            return new PublicChecks(results, diagnoses, BudgetNotes.of(budget, frugal), subject);
        }
    }

    /** What the public checks found out, what they were short of, and who knows which calls never end. */
    private record PublicChecks(
            List<CheckResult> results, List<Diagnosis> diagnoses, List<String> notes, CautiousSubject subject) {}

    /** All that was found out about the parts. */
    private record Graded(
            List<CheckResult> results, List<Diagnosis> diagnoses, List<String> notes, List<HiddenResult> hidden) {}

    private SubmissionRecord nothingToRun(
            Status status, String reason, List<String> notes, Function<Part, Outcome> outcome) {
        List<CheckResult> results = new ArrayList<>();
        HiddenRound hidden = new HiddenRound(context);
        for (Part part : context.assignment().parts()) {
            results.addAll(context.suite().without(part, outcome.apply(part)));
            hidden.missing(part, outcome.apply(part));
        }
        return new SubmissionRecord(status, reason, notes, results).withHidden(hidden.nothingToPlay());
    }

    @Override
    public void close() {
        compiler.close();
    }
}
