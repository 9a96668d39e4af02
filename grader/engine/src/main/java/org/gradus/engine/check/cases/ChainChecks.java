package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Retrial;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.MatrixData;

/**
 * The student's own layers and loss one after the other, on every case that has more than one step. It shows whether the parts work
 * together, and carries no marks unless the assignment gives some for its network: every step has its marks already.
 */
public final class ChainChecks {

    /** What stands in place of a part for these checks where they carry no marks. */
    public static final String CHAIN = "chain";

    private final List<Prepared> cases;
    private final Marked marked;

    /** Whether marks hang on the checks. */
    private enum Marked {
        /** Each step has been judged to its last digit: what single precision lacks is paid for there, and not here again. */
        YES {
            @Override
            CheckId check(String id) {
                return new CheckId(Network.NAME, Optional.of(Facet.CHAIN), Optional.empty(), new CheckSource.Chain(id));
            }

            @Override
            Bound bound(TestCase testCase, double doubt) {
                return new Bound(OF_FLOATS, OF_FLOATS).plus(COARSER * doubt);
            }
        },
        NO {
            @Override
            CheckId check(String id) {
                return new CheckId(CHAIN, Optional.empty(), Optional.empty(), new CheckSource.Chain(id));
            }

            @Override
            Bound bound(TestCase testCase, double doubt) {
                return new CaseTolerance(testCase.tolerance(), doubt).around(Bound.forOutputs());
            }
        };

        /** Some thousand roundings to 24 bits. */
        private static final double OF_FLOATS = 1e-4;

        /** What rounds a float is so many times what rounds a double. */
        private static final double COARSER = 0x1p29;

        abstract CheckId check(String id);

        /** How far an entry may be off that nobody knows better than with that doubt. */
        abstract Bound bound(TestCase testCase, double doubt);
    }

    /** A case, what flows through it when every step is right, and how well that is known. */
    private record Prepared(TestCase testCase, NetworkTruth truth, Doubt doubt) {

        static Prepared of(TestCase testCase, References references) {
            NetworkTruth truth = NetworkTruth.of(testCase, references);
            return new Prepared(testCase, truth, Doubt.ofChain(testCase, references, truth));
        }

        /** What a chain can be held against: what nobody knows to the digits that would be shown is not said. */
        Optional<MatrixData> known(ExpectedKey key) {
            return Optional.ofNullable(truth.values().get(key))
                    .map(ExpectedValue::entries)
                    .filter(value -> !doubt.hides(key, value));
        }
    }

    /** Of every case of an assignment. */
    public ChainChecks(Assignment assignment, References references) {
        this(assignment.cases(), references, assignment.network().isPresent() ? Marked.YES : Marked.NO);
    }

    /** Of the given cases that have more than one step, without marks. */
    public ChainChecks(List<TestCase> cases, References references) {
        this(cases, references, Marked.NO);
    }

    private ChainChecks(List<TestCase> cases, References references, Marked marked) {
        this.marked = marked;
        this.cases = cases.stream()
                .filter(testCase -> testCase.steps().size() > 1)
                .map(testCase -> Prepared.of(testCase, references))
                .toList();
    }

    /** The identity of each, in the order of the cases. */
    public List<CheckId> checks() {
        return cases.stream().map(this::check).toList();
    }

    /** Runs every chain whose parts all have a candidate; the others are not run. */
    public List<CheckResult> on(Map<String, Candidate> candidates, Subject subject) {
        return judged(candidates, subject).stream().map(Judged::result).toList();
    }

    /** The same, with the matrices that were held against each other. */
    public List<Judged> judged(Map<String, Candidate> candidates, Subject subject) {
        List<Judged> judged = new ArrayList<>();
        for (Prepared prepared : cases) {
            judged.add(ChainScript.missing(prepared.testCase(), candidates)
                    .map(part -> new Judged(check(prepared), Judgement.of(notRun(part))))
                    .orElseGet(() -> played(experiment(prepared, candidates), candidates, subject)));
        }
        return judged;
    }

    /** That a part has no class. */
    static Outcome notRun(String part) {
        return new Outcome.NotRun("not run, because there is no " + part + " to run");
    }

    private static Judged played(Experiment experiment, Map<String, Candidate> candidates, Subject subject) {
        List<Judged> judged = experiment.on(subject);
        boolean mayBeChance = candidates.values().stream().anyMatch(Candidate::startsThreads);
        return (mayBeChance ? Retrial.of(experiment, judged, subject) : judged).get(0);
    }

    private CheckId check(Prepared prepared) {
        return marked.check(prepared.testCase().id());
    }

    private Experiment experiment(Prepared prepared, Map<String, Candidate> candidates) {
        ChainScript chain = new ChainScript(prepared.testCase(), candidates);
        List<Function<Answers, Judgement>> judges = new ArrayList<>();
        chain.asked()
                .forEach((key, asked) -> prepared.known(key)
                        .ifPresent(expected -> judges.add(answers -> answers.of(
                                asked, key.quantity(), actual -> compare(prepared, key, expected, actual)))));
        return new Experiment(
                chain.script(), List.of(new Observation(check(prepared), answers -> firstWrong(judges, answers))));
    }

    private Judgement compare(Prepared prepared, ExpectedKey key, MatrixData expected, MatrixData actual) {
        CaseStep step = prepared.testCase().step(key);
        Bound bound = marked.bound(prepared.testCase(), prepared.doubt().of(key));
        Facet quantity = key.quantity();
        return Ties.isTied(step, quantity)
                ? Ties.judge(
                        step,
                        quantity,
                        actual,
                        sum -> Comparison.numbers(Ties.sumOf(what(key)), expected.get(0, 0), sum, bound))
                : Comparison.quantities(quantity, what(key), expected, actual, bound);
    }

    static String what(ExpectedKey key) {
        String quantity = QuantityNames.name(key.quantity());
        return key.isOfTheEnd() ? quantity : quantity + " of " + key.step();
    }

    /** The first step at which the chain goes wrong. */
    private static Judgement firstWrong(List<Function<Answers, Judgement>> judges, Answers answers) {
        return judges.stream()
                .map(judge -> judge.apply(answers))
                .filter(judgement -> !judgement.isPassed())
                .findFirst()
                .orElse(Judgement.passed());
    }
}
