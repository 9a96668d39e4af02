package org.gradus.engine.check.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.law.PropertyRun;
import org.gradus.engine.check.law.PropertyRun.Likeness;
import org.gradus.engine.check.law.PropertyRun.Smallest;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.subject.Subject;

/** Looks for the smallest example of what went wrong under each facet of a candidate. */
public final class Counterexamples {

    private static final int MOST_SEARCHES = 3;

    private final Candidate candidate;
    private final Subject subject;
    private final int steps;

    /**
     * Prepares the search.
     *
     * @param steps how many smaller instances may be tried for one check
     */
    public Counterexamples(Candidate candidate, Subject subject, int steps) {
        this.candidate = candidate;
        this.subject = subject;
        this.steps = steps;
    }

    /**
     * The results again, one of them under each lost facet with a counterexample, where a property failed that can be tried often.
     *
     * @param likeness what has to stay as it was for a check
     */
    public List<CheckResult> in(SuiteResult examined, Function<CheckId, Likeness> likeness) {
        Map<CheckId, Counterexample> found = new HashMap<>();
        for (List<Falsified> underFacet : choose(examined).values()) {
            // What failed beside other properties need not fail alone: a static field may be as another property left
            // it.
            for (int i = 0; i < underFacet.size() && i < MOST_SEARCHES; i++) {
                CheckId check = underFacet.get(i).judged().check();
                Optional<Counterexample> counterexample = search(underFacet.get(i), likeness.apply(check));
                if (counterexample.isPresent()) {
                    found.put(check, counterexample.get());
                    break;
                }
            }
        }
        return examined.results().stream()
                .map(result -> Optional.ofNullable(found.get(result.check()))
                        .map(result::with)
                        .orElse(result))
                .toList();
    }

    /** The checks that failed under each facet, in the order of the checks, so far as they count there. */
    private Map<Facet, List<Falsified>> choose(SuiteResult examined) {
        PartEvidence evidence = PartEvidence.of(candidate.part(), examined.results());
        Map<Facet, List<Falsified>> chosen = new TreeMap<>();
        List<CheckId> order =
                examined.results().stream().map(CheckResult::check).toList();
        List<Falsified> inOrder = examined.falsified().stream()
                .sorted(Comparator.comparing(
                        falsified -> order.indexOf(falsified.judged().check())))
                .toList();
        for (Falsified falsified : inOrder) {
            CheckId check = falsified.judged().check();
            check.facet()
                    .filter(facet -> isShowable(falsified, evidence) && evidence.counts(check))
                    .ifPresent(facet -> chosen.computeIfAbsent(facet, none -> new ArrayList<>())
                            .add(falsified));
        }
        return chosen;
    }

    /** What hung or died is not asked again and again. */
    private static boolean isShowable(Falsified falsified, PartEvidence evidence) {
        Outcome outcome = falsified.judged().judgement().outcome();
        boolean isQuick = outcome.isWrongAnswer() || outcome instanceof Outcome.Imprecise;
        return isQuick && !evidence.isFollowThrough(falsified.judged().check());
    }

    private Optional<Counterexample> search(Falsified falsified, Likeness likeness) {
        PropertyRun trial = falsified.trial();
        return trial.shrink(falsified.attempt(), falsified.judged(), candidate, subject, likeness, steps)
                .map(smallest -> counterexample(falsified, smallest));
    }

    private Counterexample counterexample(Falsified falsified, Smallest smallest) {
        Instance instance = smallest.instance();
        CheckId check = falsified.judged().check();
        boolean isConduct = check.facet().filter(Facet.CONDUCT::equals).isPresent();
        boolean isCompared = !isConduct && check.family() == Family.PROPERTY;
        return new Counterexample(
                falsified.trial().name(),
                given(instance.arguments()),
                question(instance.question()),
                given(instance.otherArguments()),
                isConduct ? Optional.of(question(instance.otherQuestion())) : Optional.empty(),
                isCompared ? Optional.of(expected(instance)) : Optional.empty(),
                smallest.judged().judgement().outcome().message(),
                smallest.judged()
                        .judgement()
                        .difference()
                        .map(difference -> new Difference(
                                difference.what(),
                                StoredMatrix.of(difference.expected()),
                                StoredMatrix.of(difference.actual()))),
                smallest.right()
                        .flatMap(right -> smallest.judged()
                                .judgement()
                                .difference()
                                .flatMap(difference -> right(falsified, right, difference.what()))));
    }

    private Optional<Counterexample> right(Falsified falsified, Instance instance, String what) {
        return falsified
                .judged()
                .check()
                .quantity()
                .flatMap(quantity -> Optional.ofNullable(instance.expected().get(quantity)))
                .map(StoredMatrix::of)
                .map(answer -> new Counterexample(
                        falsified.trial().name(),
                        given(instance.arguments()),
                        question(instance.question()),
                        List.of(),
                        Optional.empty(),
                        Optional.of(expected(instance)),
                        "",
                        Optional.of(new Difference(what, answer, answer)),
                        Optional.empty()));
    }

    private static SortedMap<String, StoredMatrix> expected(Instance instance) {
        SortedMap<String, StoredMatrix> expected = new TreeMap<>();
        instance.expected().forEach((quantity, value) -> expected.put(quantity.toString(), StoredMatrix.of(value)));
        return expected;
    }

    private List<Given> given(List<CaseArgument> arguments) {
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> given(candidate.part().constructor().get(i).name(), arguments.get(i)))
                .toList();
    }

    private static Given given(String name, CaseArgument argument) {
        if (argument instanceof NumberArgument number) {
            return new Given.Scalar(name, number.value());
        }
        if (argument instanceof IntegerArgument integer) {
            return new Given.Scalar(name, integer.value());
        }
        if (argument instanceof FlagArgument flag) {
            return new Given.Flag(name, flag.value());
        }
        return new Given.Matrix(name, StoredMatrix.of(((MatrixArgument) argument).value()));
    }

    private static Counterexample.Matrices question(Question question) {
        return new Counterexample.Matrices(StoredMatrix.of(question.input()), StoredMatrix.of(question.companion()));
    }
}
