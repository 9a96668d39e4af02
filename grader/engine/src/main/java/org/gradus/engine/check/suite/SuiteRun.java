package org.gradus.engine.check.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.law.PropertyRun;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Imprecision;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;

/**
 * One candidate going through its checks. A bad check never stops the others; only without a structure nothing can run.
 *
 * <p>A check of a property passes when it passes in every try; its first other outcome is its result. Two outcomes are not the last
 * word: what is imprecise in one try may be wrong in another, and what forward left no room for in one may be right in another.
 */
final class SuiteRun {

    private final Candidate candidate;
    private final Subject subject;
    private final ScriptRunner playing;
    private final Map<CheckId, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<CheckId, List<Falsified>> tentative = new HashMap<>();
    private final Set<CheckId> answered = new HashSet<>();
    private final List<Falsified> falsified = new ArrayList<>();

    SuiteRun(Candidate candidate, Subject subject) {
        this.candidate = candidate;
        this.subject = subject;
        this.playing = new ScriptRunner(candidate, subject);
    }

    /** Everything in its order: structure, cases, properties. */
    SuiteResult of(CheckScript structure, List<CheckScript> cases, List<PropertyRun> trials) {
        List<Judged> first = structure.alone().on(subject);
        first.forEach(this::record);
        if (first.get(0).judgement().isPassed()) {
            playing.of(cases).forEach(this::record);
            properties(trials);
            settleWhatIsImprecise();
        } else {
            skip(cases, trials, first.get(0).judgement().outcome());
        }
        List<CheckResult> results = new ArrayList<>();
        outcomes.forEach((check, outcome) -> results.add(new CheckResult(check, outcome)));
        return new SuiteResult(results, falsified);
    }

    private void properties(List<PropertyRun> trials) {
        Map<CheckId, PropertyRun> open = new LinkedHashMap<>();
        trials.forEach(trial -> trial.checks(candidate).forEach(check -> open.put(check, trial)));
        // A place for each check in the order of the list, whichever is decided first.
        open.keySet().forEach(check -> outcomes.put(check, new Outcome.Passed()));
        Rounds rounds = new Rounds(candidate, playing, trials);
        Rounds.Answered answered = (trial, attempt, judged) -> take(judged, open, attempt);
        rounds.play(open::values, (trial, attempt) -> attempt < trial.usually(), answered);
        rounds.play(
                () -> isForwardWrong() ? open.values() : List.of(),
                (trial, attempt) -> attempt >= trial.usually() && attempt < trial.atMost(),
                answered);
        open.keySet().forEach(this::recordTentative);
    }

    private void take(Judged judged, Map<CheckId, PropertyRun> open, int attempt) {
        Outcome outcome = judged.judgement().outcome();
        if (outcome instanceof Outcome.Passed) {
            answered.add(judged.check());
        } else if (outcome instanceof Outcome.NoForward && playing.hasBrokenOff()) {
            close(judged, Optional.ofNullable(open.remove(judged.check())), attempt);
        } else if (isTentative(outcome)) {
            note(judged, Optional.ofNullable(open.get(judged.check())), attempt);
        } else {
            decide(judged, Optional.ofNullable(open.remove(judged.check())), attempt);
        }
    }

    private static boolean isTentative(Outcome outcome) {
        return outcome instanceof Outcome.Imprecise || outcome instanceof Outcome.NoForward;
    }

    private void note(Judged judged, Optional<PropertyRun> trial, int attempt) {
        trial.ifPresent(open -> tentative
                .computeIfAbsent(judged.check(), check -> new ArrayList<>())
                .add(new Falsified(judged, open, attempt)));
    }

    /** What ends the process, or hangs, is not asked again and again. */
    private void close(Judged judged, Optional<PropertyRun> trial, int attempt) {
        if (!answered.contains(judged.check())) {
            decide(judged, trial, attempt);
        }
    }

    private void decide(Judged judged, Optional<PropertyRun> trial, int attempt) {
        trial.ifPresent(failed -> {
            record(judged);
            falsified.add(new Falsified(judged, failed, attempt));
        });
    }

    /** Imprecise if it was so once; without an answer if there was none at all. */
    private void recordTentative(CheckId check) {
        List<Falsified> seen = tentative.getOrDefault(check, List.of());
        Optional<Falsified> imprecise = seen.stream()
                .filter(one -> one.judged().judgement().outcome() instanceof Outcome.Imprecise)
                .min(Comparator.comparing(SuiteRun::digits));
        Optional<Falsified> unanswered =
                answered.contains(check) ? Optional.empty() : seen.stream().findFirst();
        imprecise.or(() -> unanswered).ifPresent(one -> record(one.judged()));
    }

    private static Digits digits(Falsified imprecise) {
        return ((Outcome.Imprecise) imprecise.judged().judgement().outcome()).digits();
    }

    private void settleWhatIsImprecise() {
        boolean isOfFloats = Imprecision.isOfFloats(outcomes.values());
        outcomes.replaceAll((check, outcome) -> {
            Outcome settled = Imprecision.settled(outcome, isOfFloats);
            if (!settled.isRight() && outcome.isRight()) {
                tentative.getOrDefault(check, List.of()).stream()
                        .filter(one -> one.judged().judgement().outcome().equals(outcome))
                        .findFirst()
                        .ifPresent(falsified::add);
            }
            return settled;
        });
    }

    /** Then the student's own forward decides what a gradient is worth, and is looked at thoroughly. */
    private boolean isForwardWrong() {
        return outcomes.entrySet().stream()
                .filter(entry -> !entry.getValue().isRight())
                .flatMap(entry -> entry.getKey().facet().stream())
                .anyMatch(candidate.part().main()::covers);
    }

    private void skip(List<CheckScript> cases, List<PropertyRun> trials, Outcome because) {
        Outcome notRun = new Outcome.NotRun("not run, because " + because.message());
        checks(cases, trials).forEach(check -> outcomes.put(check, notRun));
    }

    private List<CheckId> checks(List<CheckScript> cases, List<PropertyRun> trials) {
        List<CheckId> checks = new ArrayList<>();
        Experiment allCases = CheckScript.together(cases);
        allCases.observations().forEach(observation -> checks.add(observation.check()));
        trials.forEach(trial -> checks.addAll(trial.checks(candidate)));
        return checks;
    }

    private void record(Judged judged) {
        outcomes.put(judged.check(), judged.judgement().outcome());
    }
}
