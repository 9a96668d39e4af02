package org.gradus.engine.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.ChainPlace;
import org.gradus.engine.protocol.Companion;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.StoredMatrix;

/**
 * One counterexample as the text of a case file.
 *
 * @param facet that it was found for
 */
record CounterexampleFile(Part part, Facet facet, Counterexample found) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_STEP_ID = 32;

    String text() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schemaVersion", 1);
        file.put("id", id());
        file.put("title", "The smallest example found for " + part.className() + ", " + facet);
        file.put("source", source());
        if (facet.equals(Facet.STABILITY)) {
            file.put("facet", facet.toString());
        }
        switch (part.protocol().chainPlace()) {
            case INSIDE -> file.put("chain", List.of(step(Map.of("id", stepId()))));
            case END, ALONE -> file.put(stepId(), step(Map.of()));
        }
        question(found.question(), file);
        found.expected()
                .ifPresentOrElse(
                        expected -> file.put("expected", expected(expected)),
                        () -> file.put("property", found.property()));
        if (found.expected().isEmpty()) {
            found.otherQuestion().ifPresent(other -> {
                Map<String, Object> second = new LinkedHashMap<>();
                arguments(found.otherArguments(), second);
                question(other, second);
                file.put("second", second);
            });
        }
        return JsonText.of(file);
    }

    /** Lower-case words joined by hyphens, as the schema wants them. */
    private String id() {
        String words = (part.className() + "-" + facet).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.substring(0, Math.min(words.length(), LONGEST_ID)).replaceAll("-$", "");
    }

    private String stepId() {
        ChainPlace place = part.protocol().chainPlace();
        if (place != ChainPlace.INSIDE) {
            return place.word();
        }
        String word = part.className().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return word.substring(0, Math.min(word.length(), LONGEST_STEP_ID - 1)) + "1";
    }

    private Map<String, Object> source() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("document", "none");
        source.put(
                "equation",
                "counterexample to '" + found.property() + "' that the grader found"
                        + found.expected()
                                .map(values -> "; the expected values are those of the reference")
                                .orElse(""));
        return source;
    }

    private Map<String, Object> step(Map<String, Object> start) {
        Map<String, Object> step = new LinkedHashMap<>(start);
        step.put("part", part.className());
        arguments(found.arguments(), step);
        return step;
    }

    private static void arguments(List<Given> given, Map<String, Object> object) {
        if (!given.isEmpty()) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            given.forEach(argument -> arguments.put(argument.name(), value(argument)));
            object.put("arguments", arguments);
        }
    }

    private static Object value(Given argument) {
        if (argument instanceof Given.Scalar number) {
            return number.value();
        }
        return argument instanceof Given.Flag flag ? flag.value() : rows(((Given.Matrix) argument).value());
    }

    private void question(Counterexample.Matrices question, Map<String, Object> object) {
        object.put("input", rows(question.input()));
        Companion companion = part.protocol().companion();
        object.put(
                companion.key(), companion.isOfEachCall() ? ofEachCall(question) : (Object) rows(question.companion()));
    }

    private static List<List<List<Double>>> ofEachCall(Counterexample.Matrices question) {
        int columns = question.input().columns();
        return IntStream.range(0, question.companion().columns() / columns)
                .mapToObj(call -> rows(question.companion()).stream()
                        .map(row -> row.subList(call * columns, (call + 1) * columns))
                        .toList())
                .toList();
    }

    private Map<String, Object> expected(SortedMap<String, StoredMatrix> values) {
        Map<String, Object> expected = new LinkedHashMap<>();
        String step = stepId();
        values.keySet().stream().map(Facet::parse).sorted().forEach(quantity -> {
            StoredMatrix value = values.getOrDefault(quantity.toString(), new StoredMatrix(0, 0, List.of()));
            boolean isNumber = quantity.holdsOneNumber();
            expected.put(new ExpectedKey(step, quantity).toString(), isNumber ? (Object) value.get(0, 0) : rows(value));
        });
        return expected;
    }

    private static List<List<Double>> rows(StoredMatrix table) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(table.entries().subList(row * table.columns(), (row + 1) * table.columns()));
        }
        return rows;
    }
}
