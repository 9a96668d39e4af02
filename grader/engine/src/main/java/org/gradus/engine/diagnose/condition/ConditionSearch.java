package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Interval;
import org.gradus.wire.MatrixData;

/**
 * Looks for the simplest condition that separates a class' right answers from its wrong ones, and asks then on both sides of the border,
 * other numbers too. One that does not survive is not told.
 */
public final class ConditionSearch {

    /** Seeds that no grading has. */
    private static final long PROPOSING = 0x5eed_0001L;

    private static final long DECIDING = 0x5eed_0002L;
    private static final long CHECKING = 0x5eed_0004L;
    private static final long CONFIRMING = 0x5eed_0003L;

    private static final int VARIED = 100;
    private static final int AROUND = 40;

    /** How many conditions are tried by experiment, and how often a border is looked for more closely. */
    private static final int MOST_TRIED = 8;

    private static final int CLOSER = 5;

    /**
     * How many independent series of questions have to agree in the end: what is told must not be luck. Where a question holds hundreds
     * of numbers, as of images, each says more and takes longer, and fewer do.
     */
    private static final int MOST_SERIES = 16;

    private static final int FEWEST_SERIES = 3;
    private static final int NUMBERS = 480_000;

    /** Questions in between each time. */
    private static final int BETWEEN = 16;

    private final Truth truth;
    private final Candidate candidate;
    private final Subject subject;
    private final Interval domain;
    private final Focus usually;
    private final Map<String, Survey> surveys = new HashMap<>();

    private ConditionSearch(Truth truth, Candidate candidate, Subject subject, Interval domain, Focus usually) {
        this.truth = truth;
        this.candidate = candidate;
        this.subject = subject;
        this.domain = domain;
        this.usually = usually;
    }

    /** At inputs at which every right class agrees. */
    public static ConditionSearch usual(Truth truth, Candidate candidate, Subject subject) {
        return new ConditionSearch(
                truth, candidate, subject, truth.reference().inputs().comparisons(), Focus.none());
    }

    /** At extreme ones too, at which a careful class is still right; nothing where no such inputs are known. */
    public static Optional<ConditionSearch> extreme(Truth truth, Candidate candidate, Subject subject) {
        List<Double> extremes = truth.reference().inputs().extremes();
        double largest = extremes.stream().mapToDouble(Math::abs).max().orElse(0);
        return extremes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionSearch(
                        truth, candidate, subject, Interval.symmetric(largest), Focus.on(extremes)));
    }

    /** An answer that was seen. */
    @FunctionalInterface
    public interface Answered {
        boolean is(List<CaseArgument> arguments, Question question, MatrixData actual);
    }

    /** Whether something holds for every answer to questions as they are asked in grading. */
    public boolean allAnswers(Facet quantity, Answered holds) {
        return usual(PROPOSING).of(quantity).stream()
                .allMatch(seen -> seen.actual()
                        .filter(actual -> !holds.is(seen.arguments(), seen.question(), actual))
                        .isEmpty());
    }

    /** When the answers about a quantity are wrong; nothing where no condition holds. */
    public Optional<Condition> of(Facet quantity) {
        List<Seen> first = usual(PROPOSING).of(quantity);
        if (!new Sheet(first).hasRightOnes()) {
            return Optional.empty();
        }
        List<Seen> all = new ArrayList<>(first);
        all.addAll(asked("sizes", key -> Survey.ofSizes(truth, candidate, subject, PROPOSING))
                .of(quantity));
        all.addAll(varied(PROPOSING).of(quantity));
        Sheet seen = new Sheet(all);
        if (!seen.hasWrongOnes()) {
            return Optional.empty();
        }
        List<Seen> others = new ArrayList<>(usual(DECIDING).of(quantity));
        others.addAll(varied(DECIDING).of(quantity));
        Sheet deciding = new Sheet(others);
        return new Proposals(Features.of(quantity, candidate.part()), seen)
                .all().stream()
                        .limit(MOST_TRIED)
                        .filter(condition -> condition.separates(deciding))
                        .filter(condition -> isShownAround(condition, quantity, others))
                        .flatMap(condition -> closer(condition, quantity).stream())
                        .filter(condition -> LongStream.range(0, series(all))
                                .allMatch(series -> holdsElsewhere(condition, quantity, CHECKING + series)))
                        .findFirst();
    }

    private static int series(List<Seen> asked) {
        int numbers = asked.stream().mapToInt(seen -> seen.question().numbers()).sum();
        return Math.max(FEWEST_SERIES, Math.min(NUMBERS / numbers, MOST_SERIES));
    }

    /** With its borders where they really are; nothing where it does not hold there, or where one of them is none. */
    private Optional<Condition> closer(Condition condition, Facet quantity) {
        Optional<Condition> closest = Optional.of(condition);
        for (Border border : condition.borders()) {
            closest = border.isOfNumbers() ? closest.flatMap(one -> closer(one, border, quantity)) : closest;
        }
        return closest.filter(Condition::isLocated);
    }

    /** The same of one border, which is asked about once at least: it may be close by luck, and no border all the same. */
    private Optional<Condition> closer(Condition condition, Border border, Facet quantity) {
        Condition closest = condition;
        Border closer = border;
        boolean isSharp = true;
        for (int time = 0; time == 0 || (time < CLOSER && !closer.isClose()); time++) {
            Sheet between = new Sheet(
                    Survey.varied(truth, candidate, subject, domain, DECIDING + time, BETWEEN, Focus.on(closer))
                            .of(quantity));
            if (!closest.separatesRoughly(between)) {
                return Optional.empty();
            }
            int place = closest.borders().indexOf(closer);
            closest = closest.closer(closer, between);
            closer = closest.borders().get(place);
            isSharp = closest.isSharp(closer, between);
        }
        return isSharp ? Optional.of(closest) : Optional.empty();
    }

    /** Whether it holds for questions around its borders too, and something is wrong among all that decide. */
    private boolean isShownAround(Condition condition, Facet quantity, List<Seen> others) {
        Sheet sheet = around(condition, quantity, others, DECIDING);
        return condition.separates(sheet) && condition.isShown(sheet);
    }

    private Sheet around(Condition condition, Facet quantity, List<Seen> others, long seed) {
        List<Seen> all = new ArrayList<>(others);
        all.addAll(Survey.varied(truth, candidate, subject, domain, seed, AROUND, Focus.on(condition))
                .of(quantity));
        return new Sheet(all);
    }

    /** Whether it holds for other questions too, for whoever wants to know how far it can be trusted. */
    public boolean isConfirmed(Facet quantity, Condition condition) {
        return holdsElsewhere(condition, quantity, CONFIRMING);
    }

    private boolean holdsElsewhere(Condition condition, Facet quantity, long seed) {
        List<Seen> fresh = new ArrayList<>(usual(seed).of(quantity));
        fresh.addAll(varied(seed).of(quantity));
        return condition.separatesRoughly(around(condition, quantity, fresh, seed));
    }

    private Survey usual(long seed) {
        return asked("usual " + seed, key -> Survey.usual(truth, candidate, subject, seed));
    }

    private Survey varied(long seed) {
        return asked("varied " + seed, key -> Survey.varied(truth, candidate, subject, domain, seed, VARIED, usually));
    }

    private Survey asked(String key, Function<String, Survey> survey) {
        return surveys.computeIfAbsent(key, survey);
    }
}
