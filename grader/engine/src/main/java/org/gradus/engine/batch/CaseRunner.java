package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.structure.StructureCheck;
import org.gradus.engine.check.suite.Replay;
import org.gradus.engine.compile.AssignmentTerms;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.sandbox.jars.JarGuard;
import org.gradus.engine.subject.FrugalSubject;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.compile.CompileTerms;

/** Runs one file alone on a collected submission, behind the same walls as grading. */
public final class CaseRunner {

    private final GradingContext context;

    public CaseRunner(GradingContext context) {
        this.context = context;
    }

    /** Whatever the student did is a value; an exception is a fault of ours. */
    public Replayed run(Replay replay, Collected collected) {
        // Every try has a compiler of its own.
        return new JarGuard(context.jars(), () -> {}).on(() -> {
            try (SubmissionCompiler compiler = context.compiler()) {
                CompileTerms terms = AssignmentTerms.of(context.assignment());
                return new SubmissionPath(compiler, terms, replay.parts()).to(new ToAnswers(replay), collected);
            }
        });
    }

    /** Runs the file where the way ends at classes. */
    private final class ToAnswers implements SubmissionPath.Destination<Replayed> {

        private final Replay replay;

        ToAnswers(Replay replay) {
            this.replay = replay;
        }

        @Override
        public Replayed nothing(Status status, String reason, List<String> notes) {
            return new Replayed(reason, notes, List.of());
        }

        @Override
        public Replayed without(Status status, String reason, List<String> notes, Function<Part, Outcome> why) {
            return nothing(status, reason, notes);
        }

        @Override
        public Replayed found(SubmissionPath.Classes classes) {
            return new Replayed("", classes.notes(), judged(replay, classes));
        }
    }

    private List<Judged> judged(Replay replay, SubmissionPath.Classes classes) {
        List<Judged> judged = new ArrayList<>();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        UnsteadyClasses unsteady = new UnsteadyClasses(classes.reply());
        classes.searches().forEach((part, search) -> {
            if (search instanceof ClassSearch.Found found) {
                candidates.put(part.className(), unsteady.candidate(part, found));
            } else {
                judged.add(new Judged(StructureCheck.of(part), Judgement.of(CompilationNotes.missing(part, search))));
            }
        });
        try (WorkerSubject worker = context.subject(classes)) {
            judged.addAll(replay.on(candidates, new FrugalSubject(worker, context.budget())));
        }
        return judged;
    }
}
