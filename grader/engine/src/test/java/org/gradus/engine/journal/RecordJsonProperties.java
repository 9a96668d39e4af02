package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.clean.Texts;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.Digits;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;

class RecordJsonProperties {

    private final RecordJson json = new RecordJson();

    @Property(seed = "6", tries = 200)
    void aRecordComesBackAsItWas(@ForAll("records") SubmissionRecord record) throws IOException {
        assertThat(json.read(json.write(record))).contains(record);
    }

    @Property(seed = "7", tries = 100)
    void theSameRecordIsTheSameBytes(@ForAll("records") SubmissionRecord record) throws IOException {
        assertThat(new RecordJson().write(json.read(json.write(record)).orElseThrow()))
                .isEqualTo(json.write(record));
    }

    @Property(seed = "8", tries = 100)
    void nothingIsHiddenFromWhoLooksAtTheFile(@ForAll("records") SubmissionRecord record) {
        assertThat(Screens.unseen(new String(json.write(record), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Example
    void aCounterexampleComesBackAsItWas() throws IOException {
        StoredMatrix table = new StoredMatrix(1, 2, List.of(0.1, -1e300));
        Counterexample right = new Counterexample(
                "equals reference",
                List.of(),
                new Counterexample.Matrices(table, table),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(new Difference("y", table, table)),
                Optional.empty());
        Counterexample found = new Counterexample(
                "equals reference",
                List.of(new Given.Matrix("W", table), new Given.Scalar("factor", 0.5), new Given.Flag("mean", true)),
                new Counterexample.Matrices(table, table),
                List.of(new Given.Matrix("W", table)),
                Optional.of(new Counterexample.Matrices(table, table)),
                Optional.of(new TreeMap<>(Map.of("forward", table, "gradients.W", table))),
                "y is wrong",
                Optional.of(new Difference("y", table, new StoredMatrix(30, 30, List.of()))),
                Optional.of(right));
        CheckId check =
                new CheckId("Dense", Optional.empty(), Optional.empty(), new CheckSource.Law("equals reference", ""));
        SubmissionRecord record =
                SubmissionRecord.graded(List.of(), List.of(new CheckResult(check, Records.wrong("y")).with(found)));

        assertThat(json.read(json.write(record))).contains(record);
    }

    @Example
    void everyKindOfOutcomeIsTried() {
        List<Class<?>> kinds =
                outcomes("a").stream().<Class<?>>map(Object::getClass).toList();

        assertThat(kinds).containsExactlyInAnyOrder(Outcome.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<SubmissionRecord> records() {
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        texts(),
                        texts().list().ofMaxSize(3),
                        results().list().ofMaxSize(5),
                        hidden().list().ofMaxSize(3))
                .as((status, reason, notes, results, hidden) ->
                        new SubmissionRecord(status, reason, notes, results, List.of(), List.of(), hidden));
    }

    private static Arbitrary<HiddenResult> hidden() {
        StoredMatrix table = new StoredMatrix(1, 2, List.of(Double.NaN, Double.NEGATIVE_INFINITY));
        Arbitrary<Optional<Difference>> differences = Arbitraries.of(
                Optional.empty(),
                Optional.of(new Difference("y", new StoredMatrix(1, 2, List.of(0.1, -1e300)), table)));
        return Combinators.combine(results(), differences)
                .as((result, difference) -> new HiddenResult(result.check(), result.outcome(), difference));
    }

    private static Arbitrary<CheckResult> results() {
        Arbitrary<Optional<Facet>> facets = Arbitraries.of(
                        "forward", "dX", "gradients.W", "value", "gradient", "stability", "conduct")
                .map(Facet::parse)
                .optional();
        Arbitrary<CheckSource> sources = texts().flatMap(text -> Arbitraries.of(
                new CheckSource.Structure(),
                new CheckSource.Case(text, "dense1"),
                new CheckSource.Law(text, "x"),
                new CheckSource.GradientCheck(),
                new CheckSource.Chain(text),
                new CheckSource.HiddenCases()));
        Arbitrary<CheckId> checks = Combinators.combine(Arbitraries.of("Dense", "chain"), facets, facets, sources)
                .as(CheckId::new);
        Arbitrary<Outcome> outcomes = texts().flatMap(text -> Arbitraries.of(outcomes(text)));
        return Combinators.combine(checks, outcomes).as(CheckResult::new);
    }

    private static List<Outcome> outcomes(String text) {
        return Arrays.asList(
                new Outcome.Passed(),
                Records.wrong(text),
                new Outcome.Imprecise(Digits.OF_FLOATS, new Flaw.OtherBits(text)),
                new Outcome.WrongShape("y", text, "3x2"),
                new Outcome.NotFinite(text, "NaN"),
                new Outcome.Threw("forward", text),
                new Outcome.NotImplemented("forward", text),
                new Outcome.TimedOut(text),
                new Outcome.OutOfMemory(text),
                new Outcome.Crashed(text, "exit code 7"),
                new Outcome.BrokeRule("forward", text),
                new Outcome.NotCompiled(text, List.of(text, "Dense.java:1: oops")),
                new Outcome.NotRun(text),
                new Outcome.NoForward(text),
                new Outcome.OverBudget(text),
                new Outcome.GraderFault(text));
    }

    /** More than a student's side can send, which sends UTF-8 and so no halves of pairs. */
    private static Arbitrary<String> texts() {
        return Texts.any();
    }
}
