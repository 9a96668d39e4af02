package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ConstructorParameter.FlagParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.ConductMisconceptions.TwoPasses;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.LayerMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HypothesesTest {

    private static final double CLEARLY = 100;

    /** Layers whose gradients are the same whatever x was. */
    private static final Set<String> OF_NO_INPUT = Set.of("AveragePool2d", "Dropout");

    @ParameterizedTest
    @MethodSource("parts")
    void anyTwoWithDifferentNamesAreToldApart(Part part) {
        KindMisconceptions known = known(part);

        assertThat(confused(known.hypotheses(), known.probesOn(part))).isEmpty();
        assertThat(confusedAtExtremes(known, known.extremesOn(part))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyOneDiffersFromTheTruthWhereItSaysSo(Part part) {
        KindMisconceptions known = known(part);

        assertThat(hidden(known.hypotheses(), known.probesOn(part))).isEmpty();
        assertThat(hidden(known.atExtremes(), known.extremesOn(part))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyQuantityHasHypotheses(Part part) {
        KindMisconceptions known = known(part);

        assertThat(known.quantities())
                .extracting(Quantity::facet)
                .allSatisfy(facet -> assertThat(known.hypotheses())
                        .filteredOn(hypothesis -> hypothesis.quantity().equals(facet))
                        .hasSizeGreaterThanOrEqualTo(6));
        assertThat(known.probesOn(part)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void whatStandsForAnotherPredictsTheSameNumbers(Part part) {
        KindMisconceptions known = known(part);
        Quantity y = known.quantities().get(0);
        for (FormulaHypothesis one : formulae(known.hypotheses())) {
            List<FormulaHypothesis> others = formulae(LayerMisconceptions.backward(one.about(), y)).stream()
                    .filter(other ->
                            one.readsAs().contains(other.misconception().name()))
                    .toList();

            assertThat(others).hasSameSizeAs(one.readsAs());
            assertThat(others).noneMatch(known.hypotheses()::contains);
            assertThat(others)
                    .allSatisfy(other ->
                            assertThat(known.probesOn(part)).noneMatch(probe -> areApart(one, other, probe.first())));
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void misconceptionsAboutTwoPassesAreToldApart(Part part) {
        KindMisconceptions known = known(part);
        for (Probe probe : known.probesOn(part)) {
            List<String> shown = new ArrayList<>();
            for (Quantity quantity : known.quantities()) {
                Bound bound = clear(Agreement.bound(quantity.facet(), probe.later()));
                MatrixData truth = quantity.truth().answer(probe.later()).orElseThrow();
                List<MatrixData> predicted = new ArrayList<>(List.of(truth));
                for (TwoPasses twoPasses : ConductMisconceptions.twoPasses()) {
                    MatrixData prediction = twoPasses
                            .formula()
                            .after(probe.first(), quantity)
                            .answer(probe.later())
                            .orElseThrow();
                    if (predicted.stream().noneMatch(other -> Agreement.holds(other, prediction, bound))) {
                        shown.add(twoPasses.misconception().name());
                    }
                    predicted.add(prediction);
                }
            }
            boolean hasParameters = known.quantities().size() > 2;
            boolean remembersInput = part.contract() == Contract.LAYER && !OF_NO_INPUT.contains(part.className());
            assertThat(shown.contains("first-input-kept")).isEqualTo(remembersInput);
            assertThat(shown.contains("gradients-accumulate"))
                    .isEqualTo(hasParameters || part.contract() == Contract.LOSS);
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void probesHideNothing(Part part) {
        for (Probe probe : known(part).probesOn(part)) {
            for (ProbeQuestion question : List.of(probe.first(), probe.later())) {
                assertThat(distinct(question.asked().input()))
                        .as(probe.label())
                        .hasSizeGreaterThanOrEqualTo(entries(question.asked().input()) - 3)
                        .doesNotContain(1.0, -1.0);
                if (part.contract() == Contract.LAYER) {
                    assertThat(distinct(question.asked().companion()))
                            .hasSize(entries(question.asked().companion()))
                            .doesNotContain(0.0, 1.0, -1.0);
                    assertThat(question.asked().input().columns()).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void sentencesAreWholeAndBelongToOneName() {
        Map<String, String> names = new HashMap<>();
        parts().stream().flatMap(HypothesesTest::misconceptions).forEach(misconception -> {
            assertThat(misconception.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(misconception.sentence())
                    .endsWith(".")
                    .doesNotContain("  ")
                    .hasSizeBetween(40, 220);
            assertThat(misconception.formula()).isNotBlank();
            assertThat(misconception.source()).isNotBlank();
            String other = names.putIfAbsent(misconception.sentence(), misconception.name());
            assertThat(other).isIn(null, misconception.name());
        });
        assertThat(names).hasSizeGreaterThan(60);
    }

    @Test
    void aPartThatIsConstructedOtherwiseIsNotProbed() {
        Part bare = Assignments.layer("Bare", Optional.of("Dense"), List.of(), Map.of("forward", "1"));
        Part gated = Assignments.layer(
                "Gated", Optional.of("Sigmoid"), List.of(new FlagParameter("open")), Map.of("forward", "1"));

        assertThat(known(bare).probesOn(bare)).isEmpty();
        assertThat(known(gated).probesOn(gated)).isEmpty();
    }

    static List<Part> parts() {
        return Assignments.everyKind().parts();
    }

    static List<Part> layers() {
        return parts().stream()
                .filter(part -> part.contract() == Contract.LAYER)
                .toList();
    }

    private static KindMisconceptions known(Part part) {
        return MisconceptionLibrary.standard()
                .about(part, References.standard())
                .orElseThrow();
    }

    private static Stream<Misconception> misconceptions(Part part) {
        KindMisconceptions known = known(part);
        return Stream.of(
                        known.hypotheses().stream().map(Hypothesis::misconception),
                        known.atExtremes().stream().map(Hypothesis::misconception),
                        ConductMisconceptions.all().stream())
                .flatMap(all -> all);
    }

    /** Two names for the same answers about a quantity. */
    private record Pair(Facet quantity, String one, String other) {}

    private static List<Pair> confused(List<? extends Hypothesis> hypotheses, List<Probe> probes) {
        List<Pair> confused = new ArrayList<>();
        for (Hypothesis one : hypotheses) {
            for (Hypothesis other : hypotheses) {
                boolean isSame =
                        one.misconception().name().equals(other.misconception().name());
                boolean isComparable = !isSame && one.quantity().equals(other.quantity());
                if (isComparable && probes.stream().noneMatch(probe -> areApart(one, other, probe.first()))) {
                    confused.add(new Pair(
                            one.quantity(),
                            one.misconception().name(),
                            other.misconception().name()));
                }
            }
        }
        return confused;
    }

    /** At extreme inputs the other quantities speak too: of two names, one may leave another quantity alone. */
    private static List<Pair> confusedAtExtremes(KindMisconceptions known, List<Probe> probes) {
        return confused(known.atExtremes(), probes).stream()
                .filter(pair -> known.quantities().stream()
                        .map(Quantity::facet)
                        .filter(facet -> !facet.equals(pair.quantity()))
                        .noneMatch(facet -> isAbout(facet, pair.one(), known) != isAbout(facet, pair.other(), known)))
                .toList();
    }

    private static boolean isAbout(Facet facet, String name, KindMisconceptions known) {
        return known.atExtremes().stream()
                .anyMatch(one -> one.quantity().equals(facet)
                        && one.misconception().name().equals(name));
    }

    /** Nothing that a student with one of them answers would be taken for the other, by far. */
    private static boolean areApart(Hypothesis one, Hypothesis other, ProbeQuestion question) {
        if (one instanceof FormulaHypothesis first && other instanceof FormulaHypothesis second) {
            return areApart(first, second, question);
        }
        return one instanceof FormulaHypothesis first
                ? isApart(first, other, question)
                : other instanceof FormulaHypothesis second && isApart(second, one, question);
    }

    private static boolean areApart(FormulaHypothesis one, FormulaHypothesis other, ProbeQuestion question) {
        Optional<MatrixData> first = one.formula().answer(question);
        Optional<MatrixData> second = other.formula().answer(question);
        if (first.isEmpty() || second.isEmpty()) {
            MatrixData truth = one.about().truth().answer(question).orElseThrow();
            return Stream.of(first, second).flatMap(Optional::stream).anyMatch(truth::sameShape);
        }
        Bound bound = clear(Agreement.bound(one.quantity(), question));
        return !Agreement.holds(first.get(), second.get(), bound) && !Agreement.holds(second.get(), first.get(), bound);
    }

    private static boolean isApart(FormulaHypothesis formula, Hypothesis single, ProbeQuestion question) {
        return formula.formula()
                .answer(question)
                .map(numbers -> !single.reproduces(question, new Answer.Numbers(numbers)))
                .orElse(true);
    }

    private static List<String> hidden(List<? extends Hypothesis> hypotheses, List<Probe> probes) {
        List<String> hidden = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            List<Probe> shownOn = probes.stream().filter(hypothesis::isShownOn).toList();
            Set<String> labels = hypothesis.shownOn();
            if (shownOn.isEmpty() || (!labels.isEmpty() && labels.size() != shownOn.size())) {
                hidden.add(hypothesis.misconception().name() + " knows a probe that there is not: " + labels);
            }
            shownOn.stream()
                    .filter(probe -> !differsClearly(hypothesis, probe.first()))
                    .forEach(probe -> hidden.add(hypothesis.quantity() + ": "
                            + hypothesis.misconception().name() + " on " + probe.label()));
        }
        return hidden;
    }

    private static boolean differsClearly(Hypothesis hypothesis, ProbeQuestion question) {
        if (!(hypothesis instanceof FormulaHypothesis formula)) {
            return hypothesis.differsFromTruth(question);
        }
        MatrixData truth = formula.about().truth().answer(question).orElseThrow();
        Bound bound = clear(Agreement.bound(formula.quantity(), question));
        return formula.differsFromTruth(question)
                && formula.formula()
                        .answer(question)
                        .map(numbers -> !Agreement.holds(truth, numbers, bound))
                        .orElse(true);
    }

    private static List<FormulaHypothesis> formulae(List<? extends Hypothesis> hypotheses) {
        return hypotheses.stream()
                .filter(FormulaHypothesis.class::isInstance)
                .map(FormulaHypothesis.class::cast)
                .toList();
    }

    private static Bound clear(Bound bound) {
        return new Bound(
                CLEARLY * bound.tolerance().relative(),
                CLEARLY * bound.tolerance().absolute());
    }

    private static List<Double> distinct(MatrixData matrix) {
        return Arrays.stream(matrix.rowMajor()).boxed().distinct().toList();
    }

    private static int entries(MatrixData matrix) {
        return matrix.rows() * matrix.columns();
    }
}
