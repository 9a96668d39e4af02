package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.exam.Replay;
import org.gradus.engine.check.structure.StructureCheck;
import org.gradus.engine.compile.ClassFinder;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.compile.Compilation.Compiled;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.EncodingSearch;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.compile.Understood;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.sandbox.Safeguard;
import org.gradus.engine.subject.FrugalSubject;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.compile.CompileReply;

/** Runs one file alone on a collected submission, behind the same walls as grading. */
public final class CaseRunner {

    private final Workshop workshop;

    public CaseRunner(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Whatever the student did is a value; an exception is a fault of ours. */
    public Replayed run(Replay replay, Collected collected) {
        if (collected instanceof Collected.Accepted accepted) {
            // Every try has a compiler of its own.
            return new Safeguard(workshop.jars(), () -> {}).on(() -> compiled(replay, accepted));
        }
        if (collected instanceof Collected.NeedsAttention attention) {
            return nothing(attention.reason(), collected.notes());
        }
        if (collected instanceof Collected.Refused refused) {
            return nothing(refused.reason(), collected.notes());
        }
        return nothing("there is no Java source in it", collected.notes());
    }

    private static Replayed nothing(String reason, List<String> notes) {
        return new Replayed(reason, notes, List.of());
    }

    private Replayed compiled(Replay replay, Collected.Accepted accepted) {
        try (SubmissionCompiler compiler = workshop.compiler()) {
            Understood understood =
                    EncodingSearch.compile(compiler, workshop.assignment().javaRelease(), accepted.sources());
            return understood.compilation() instanceof Compiled done
                    ? found(replay, accepted, understood, done.reply())
                    : nothing(((CompilerLost) understood.compilation()).sentence(), accepted.notes());
        }
    }

    private Replayed found(Replay replay, Collected.Accepted accepted, Understood understood, CompileReply reply) {
        List<String> notes = new ArrayList<>(accepted.notes());
        notes.addAll(CompilationNotes.of(reply, accepted.sources()));
        notes.addAll(understood.notes());
        ClassFinder finder = new ClassFinder(reply);
        Map<Part, ClassSearch> searches = new LinkedHashMap<>();
        replay.parts().forEach(part -> searches.put(part, finder.find(part.className(), part.contract())));
        notes.addAll(new UnsteadyClasses(reply).notes(searches.values()));
        notes.addAll(CompilationNotes.helpers(searches));
        Optional<String> unclear = understood
                .unclear()
                .or(() -> Unreadable.among(accepted.unread(), searches))
                .or(() -> CompilationNotes.unclear(searches));
        return unclear.map(reason -> nothing(reason, notes))
                .orElseGet(() -> new Replayed("", notes, judged(replay, searches, reply)));
    }

    private List<Judged> judged(Replay replay, Map<Part, ClassSearch> searches, CompileReply reply) {
        List<Judged> judged = new ArrayList<>();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        UnsteadyClasses unsteady = new UnsteadyClasses(reply);
        searches.forEach((part, search) -> {
            if (search instanceof ClassSearch.Found found) {
                candidates.put(part.className(), unsteady.candidate(part, found));
            } else {
                judged.add(new Judged(StructureCheck.of(part), Judgement.of(CompilationNotes.missing(part, search))));
            }
        });
        try (WorkerSubject worker = workshop.subject(reply.classFiles())) {
            judged.addAll(replay.on(candidates, new FrugalSubject(worker, workshop.budget())));
        }
        return judged;
    }
}
