package org.gradus.engine.subject;

import java.util.List;
import java.util.function.Function;
import org.gradus.wire.Script;

/** Asks a student's classes for as long as there is something left of a budget, and then nothing more. */
public final class FrugalSubject implements Subject {

    private final WorkerSubject worker;
    private final Budget budget;
    private final Budget ofExplanations;

    public FrugalSubject(WorkerSubject worker, Budget budget) {
        this(worker, budget, budget.ofExplanations());
    }

    private FrugalSubject(WorkerSubject worker, Budget budget, Budget ofExplanations) {
        this.worker = worker;
        this.budget = budget;
        this.ofExplanations = ofExplanations;
    }

    @Override
    public Transcript play(Script script) {
        return play(script, worker::play);
    }

    @Override
    public Transcript playAlone(Script script) {
        return play(script, worker::playAlone);
    }

    /** The same worker at the expense of what is kept for explanations. */
    @Override
    public Subject forExplanations() {
        return new FrugalSubject(worker, ofExplanations, ofExplanations);
    }

    /** What of the budget for explanations is used up, and not of the whole. */
    public boolean hasLeftUnexplained() {
        return ofExplanations.usedUp().isPresent() && budget.usedUp().isEmpty();
    }

    private Transcript play(Script script, Function<Script, Transcript> way) {
        return budget.usedUp()
                .map(what -> new Transcript(List.of(), Ending.OVER_BUDGET, what))
                .orElseGet(() -> metered(script, way));
    }

    private Transcript metered(Script script, Function<Script, Transcript> way) {
        Usage before = worker.used();
        Transcript transcript = way.apply(script);
        budget.spend(worker.used().minus(before));
        return transcript;
    }
}
