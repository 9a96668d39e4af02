package org.gradus.engine.diagnose.condition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;

/**
 * Looks for the simplest condition that separates a class' right answers from its wrong ones, and asks then on both sides of the border,
 * other numbers too. One that does not survive is not told.
 */
public final class ConditionSearch {

    /** Seeds that no grading has. */
    private static final long PROPOSING = 0x5eed_0001L;

    private static final long DECIDING = 0x5eed_0002L;
    private static final long CONFIRMING = 0x5eed_0003L;

    /** Of two conditions that are nearly as precise the simpler one is told. */
    private static final double STEPS = 20;

    private final Truth truth;
    private final Candidate candidate;
    private final Subject subject;
    private final Map<Long, Survey> usual = new HashMap<>();
    private Optional<Survey> ofSizes = Optional.empty();

    public ConditionSearch(Truth truth, Candidate candidate, Subject subject) {
        this.truth = truth;
        this.candidate = candidate;
        this.subject = subject;
    }

    /** When the answers about a quantity are wrong, in a sentence without its full stop; nothing where no condition holds. */
    public Optional<String> of(Facet quantity) {
        List<Feature> features = Feature.of(quantity, candidate.part().protocol());
        List<Seen> first = usual(PROPOSING).of(quantity);
        if (Condition.separating(features, first).isEmpty()) {
            return Optional.empty();
        }
        List<Seen> all =
                Stream.concat(first.stream(), ofSizes().of(quantity).stream()).toList();
        List<Seen> others = usual(DECIDING).of(quantity);
        return Condition.separating(features, all).stream()
                .filter(condition -> !condition.sentence().isEmpty() && condition.holds(others))
                .max(Comparator.comparing(condition -> Math.rint(STEPS * condition.precision(all))
                        - features.indexOf(condition.feature()) / STEPS / STEPS))
                .map(Condition::sentence);
    }

    /** Whether the same is found with other numbers, for whoever wants to know how far it can be trusted. */
    public boolean isConfirmed(Facet quantity, String sentence) {
        List<Feature> features = Feature.of(quantity, candidate.part().protocol());
        List<Seen> all = Stream.concat(usual(PROPOSING).of(quantity).stream(), ofSizes().of(quantity).stream())
                .toList();
        List<Seen> fresh = usual(CONFIRMING).of(quantity);
        return Condition.separating(features, all).stream()
                .filter(condition -> condition.sentence().equals(sentence))
                .anyMatch(condition -> condition.holds(fresh));
    }

    private Survey usual(long seed) {
        return usual.computeIfAbsent(seed, numbers -> Survey.usual(truth, candidate, subject, numbers));
    }

    private Survey ofSizes() {
        Survey asked = ofSizes.orElseGet(() -> Survey.ofSizes(truth, candidate, subject, PROPOSING));
        ofSizes = Optional.of(asked);
        return asked;
    }
}
