package org.gradus.engine.check.suite;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.law.PropertyRun;

/**
 * Tries trials again and again, a few attempts in one script: crossing the wall costs more than most attempts do. Where a script does not
 * come to its end, each attempt is made for itself.
 */
final class Rounds {

    private static final int ATTEMPTS = 10;

    private final Candidate candidate;
    private final ScriptRunner playing;
    private final Map<PropertyRun, Integer> checks = new HashMap<>();

    Rounds(Candidate candidate, ScriptRunner playing, List<PropertyRun> trials) {
        this.candidate = candidate;
        this.playing = playing;
        trials.forEach(trial -> checks.put(trial, trial.checks(candidate).size()));
    }

    /** Whether a trial is tried in an attempt. */
    interface Wanted {
        boolean isWanted(PropertyRun trial, int attempt);
    }

    /** What is done with an answer. */
    interface Answered {
        void take(PropertyRun trial, int attempt, Judged judged);
    }

    /** An attempt at a trial. */
    private record Attempt(PropertyRun trial, int number, CheckScript procedure) {}

    /**
     * Tries until no trial is open.
     *
     * @param open the trials that are open now; answers may close them
     */
    void play(Supplier<Collection<PropertyRun>> open, Wanted wanted, Answered answered) {
        int last = checks.keySet().stream().mapToInt(PropertyRun::atMost).max().orElse(0);
        for (int first = 0; first < last && !open.get().isEmpty(); first += ATTEMPTS) {
            List<Attempt> round = IntStream.range(first, Math.min(first + ATTEMPTS, last))
                    .mapToObj(number -> attempts(open.get(), number, wanted))
                    .flatMap(List::stream)
                    .toList();
            Optional<List<Judged>> together = playing.together(procedures(round));
            if (together.isPresent()) {
                take(round, together.get(), answered);
            } else {
                oneByOne(round, open, answered);
            }
        }
    }

    private void oneByOne(List<Attempt> round, Supplier<Collection<PropertyRun>> open, Answered answered) {
        for (int number : round.stream().map(Attempt::number).distinct().toList()) {
            Collection<PropertyRun> stillOpen = open.get();
            List<Attempt> now = round.stream()
                    .filter(attempt -> attempt.number() == number && stillOpen.contains(attempt.trial()))
                    .toList();
            take(now, playing.of(procedures(now)), answered);
        }
    }

    private List<Attempt> attempts(Collection<PropertyRun> open, int number, Wanted wanted) {
        return open.stream()
                .distinct()
                .filter(trial -> wanted.isWanted(trial, number))
                .flatMap(trial ->
                        trial
                                .attempt(number, candidate)
                                .map(procedure -> new Attempt(trial, number, procedure))
                                .stream())
                .toList();
    }

    private static List<CheckScript> procedures(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::procedure).toList();
    }

    private void take(List<Attempt> attempts, List<Judged> judged, Answered answered) {
        Iterator<Judged> next = judged.iterator();
        for (Attempt attempt : attempts) {
            for (int check = 0; check < checks.getOrDefault(attempt.trial(), 0); check++) {
                answered.take(attempt.trial(), attempt.number(), next.next());
            }
        }
    }
}
