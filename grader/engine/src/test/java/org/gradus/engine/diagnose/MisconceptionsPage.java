package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;

/** The tables of the page about misconceptions, as the program has them. */
final class MisconceptionsPage {

    private static final String HEADER = "| name | quantity | sentence | right | source |\n|---|---|---|---|---|\n";
    private static final String OF_ANY_QUANTITY =
            "forward, dX, gradients.W, gradients.b, value, gradient, firstStep, laterSteps";
    private static final String OF_THE_KIND = "that of the kind";

    /** A sentence about one kind, and the quantities that it is said about. */
    private record Row(Misconception misconception, String quantity, Set<String> readsAs) {}

    private final StringBuilder formulae = new StringBuilder();
    private final Map<String, List<Row>> layers = new LinkedHashMap<>();
    private final Map<String, List<Row>> losses = new LinkedHashMap<>();
    private final Map<String, List<Row>> optimizers = new LinkedHashMap<>();

    MisconceptionsPage() {
        Catalogue catalogue = Catalogue.standard();
        MisconceptionLibrary library = MisconceptionLibrary.standard();
        put(Protocol.of(Contract.LAYER), catalogue, library, layers);
        put(Protocol.of(Contract.LOSS), catalogue, library, losses);
        put(Protocol.of(Contract.OPTIMIZER), catalogue, library, optimizers);
    }

    private void put(
            Protocol protocol, Catalogue catalogue, MisconceptionLibrary library, Map<String, List<Row>> rows) {
        protocol.references(catalogue)
                .forEach(name -> protocol.reference(catalogue, name)
                        .flatMap(reference -> library.about(name, reference))
                        .ifPresent(known -> rows.put(name, read(name, known))));
    }

    private List<Row> read(String kind, KindMisconceptions known) {
        known.quantities()
                .forEach(quantity -> formulae.append("| " + kind + " | " + quantity.facet() + " | " + quantity.formula()
                        + " | " + quantity.source() + " |\n"));
        return rows(known);
    }

    String tables() {
        StringBuilder text = new StringBuilder("\n## The right formulae\n\n");
        text.append("| kind | quantity | right | source |\n|---|---|---|---|\n").append(formulae);
        Map<String, List<Row>> all = new LinkedHashMap<>(layers);
        all.putAll(losses);
        all.putAll(optimizers);
        Map<String, List<Row>> layersAndLosses = new LinkedHashMap<>(layers);
        layersAndLosses.putAll(losses);
        Set<String> anywhere = sentencesInEach(layersAndLosses);
        Set<String> anyLayer = sentencesInEach(layers);
        Set<String> anyLoss = sentencesInEach(losses);
        Set<String> anyOptimizer = sentencesInEach(optimizers);
        anyLayer.removeAll(anywhere);
        anyLoss.removeAll(anywhere);
        text.append(common("Any layer or loss", anywhere, layersAndLosses));
        text.append(common("Any layer", anyLayer, layers));
        text.append(common("Any loss", anyLoss, losses));
        text.append(common("Any optimizer", anyOptimizer, optimizers));
        all.forEach((kind, rows) -> {
            text.append("\n## ").append(kind).append("\n\n").append(HEADER);
            rows.stream()
                    .filter(row -> Stream.of(anywhere, anyLayer, anyLoss, anyOptimizer)
                            .noneMatch(sentences ->
                                    sentences.contains(row.misconception().sentence())))
                    .forEach(row -> text.append(line(row)));
        });
        text.append("\n## Conduct\n\n").append(HEADER);
        ConductMisconceptions.all().forEach(one -> text.append(line(new Row(one, "conduct", Set.of()))));
        text.append("\n## Digits\n\n").append(HEADER);
        text.append(line(new Row(FewDigits.NEARLY_RIGHT, OF_ANY_QUANTITY, Set.of())));
        text.append("\n## Chance\n\n").append(HEADER);
        Stream.of(Repetition.ANSWERS_AT_RANDOM, Repetition.OBJECTS_DIFFER)
                .forEach(one -> text.append(line(new Row(one, OF_ANY_QUANTITY, Set.of()))));
        return text.toString();
    }

    private static List<Row> rows(KindMisconceptions known) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Hypothesis hypothesis : known.hypotheses()) {
            Set<String> readsAs = hypothesis instanceof FormulaHypothesis formula ? formula.readsAs() : Set.of();
            rows.add(new Row(hypothesis.misconception(), hypothesis.quantity().toString(), readsAs));
        }
        known.atExtremes()
                .forEach(hypothesis ->
                        rows.add(new Row(hypothesis.misconception(), Facet.STABILITY.toString(), Set.of())));
        return new ArrayList<>(rows);
    }

    private static Set<String> sentencesInEach(Map<String, List<Row>> kinds) {
        Set<String> common = new LinkedHashSet<>();
        kinds.values().stream()
                .flatMap(List::stream)
                .map(row -> row.misconception().sentence())
                .forEach(common::add);
        kinds.values()
                .forEach(rows -> common.retainAll(
                        rows.stream().map(row -> row.misconception().sentence()).collect(Collectors.toSet())));
        return common;
    }

    /** One line for what is said about several kinds, with all quantities that it is said about. */
    private static String common(String heading, Set<String> sentences, Map<String, List<Row>> kinds) {
        StringBuilder text = new StringBuilder("\n## " + heading + "\n\n" + HEADER);
        for (String sentence : sentences) {
            List<Row> rows = kinds.values().stream()
                    .flatMap(List::stream)
                    .filter(row -> row.misconception().sentence().equals(sentence))
                    .toList();
            String quantities = rows.stream()
                    .map(row -> Facet.parse(row.quantity()))
                    .distinct()
                    .sorted()
                    .map(Facet::toString)
                    .collect(Collectors.joining(", "));
            Misconception one = rows.get(0).misconception();
            Misconception common = new Misconception(one.name(), sentence, OF_THE_KIND, OF_THE_KIND);
            text.append(line(new Row(common, quantities, Set.of())));
        }
        return text.toString();
    }

    private static String line(Row row) {
        Misconception misconception = row.misconception();
        String also = row.readsAs().stream()
                .sorted()
                .map(name -> ", which here is also `" + name + "`")
                .collect(Collectors.joining());
        return "| `" + misconception.name() + "`" + also + " | " + row.quantity() + " | " + misconception.sentence()
                + " | " + misconception.formula() + " | " + misconception.source() + " |\n";
    }
}
