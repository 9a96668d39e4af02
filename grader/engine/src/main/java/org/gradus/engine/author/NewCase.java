package org.gradus.engine.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.NumberStyle;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.protocol.ChainPlace;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.report.json.JsonText;
import org.gradus.wire.MatrixData;

/** The text of a case of one part, with inputs to work through by hand: a start for whoever writes an assignment. */
public final class NewCase {

    private static final int CHOICES = 64;

    private final Part part;
    private final Optional<Truth> truth;

    /** @param truth about the part; without it expected values are left to the author, as {@code null} */
    public NewCase(Part part, Optional<Truth> truth) {
        this.part = part;
        this.truth = truth;
    }

    /**
     * Writes one.
     *
     * @param id of the case
     * @param seed of its numbers
     */
    public String text(String id, long seed) {
        Instance instance = new InstanceMaker(part, truth, 1).usual(spec(seed));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schemaVersion", 1);
        file.put("id", id);
        file.put("title", "What " + part.className() + " is asked here, for people");
        file.put("source", source());
        step(instance, file);
        file.put("input", rows(instance.question().input()));
        file.put(part.protocol().companion().key(), companion(instance.question()));
        file.put("expected", expected(instance));
        return JsonText.of(file);
    }

    /** Two and three of everything by turns, and two samples: as few as tell a side from another. */
    private InstanceSpec spec(long seed) {
        InstanceSpec any = new InstanceSpecs(part, seed, TrySchedule.usual())
                .ordinary(1)
                .get(0)
                .value();
        SortedMap<String, Integer> sizes = new TreeMap<>();
        any.sizes().keySet().forEach(side -> sizes.put(side, 2 + sizes.size() % 2));
        return new InstanceSpec(
                sizes, 2, 2, NumberStyle.SMALL_INTEGERS, InputScale.ONE, (int) (seed % CHOICES), 0, seed);
    }

    private static Map<String, Object> source() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("document", "none");
        source.put("equation", "the formula, and how the values come about");
        return source;
    }

    private void step(Instance instance, Map<String, Object> file) {
        Map<String, Object> step = new LinkedHashMap<>();
        if (part.protocol().chainPlace() == ChainPlace.INSIDE) {
            step.put("id", stepId());
        }
        step.put("part", part.className());
        if (!part.constructor().isEmpty()) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            for (int i = 0; i < part.constructor().size(); i++) {
                arguments.put(
                        part.constructor().get(i).name(),
                        value(instance.arguments().get(i)));
            }
            step.put("arguments", arguments);
        }
        switch (part.protocol().chainPlace()) {
            case INSIDE -> file.put("chain", List.of(step));
            case END, ALONE -> file.put(stepId(), step);
        }
    }

    private String stepId() {
        ChainPlace place = part.protocol().chainPlace();
        return place != ChainPlace.INSIDE
                ? place.word()
                : part.className().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "1";
    }

    private static Object value(CaseArgument argument) {
        if (argument instanceof NumberArgument number) {
            return number.value();
        }
        if (argument instanceof IntegerArgument integer) {
            return integer.value();
        }
        return argument instanceof FlagArgument flag ? flag.value() : rows(((MatrixArgument) argument).value());
    }

    private Object companion(Question question) {
        return part.protocol().companion().isOfEachCall()
                ? IntStream.range(0, question.calls())
                        .mapToObj(call -> rows(question.companion(call)))
                        .toList()
                : rows(question.companion());
    }

    private Map<String, Object> expected(Instance instance) {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (Facet quantity : part.quantities()) {
            MatrixData value = instance.expected().get(quantity);
            expected.put(
                    new ExpectedKey(stepId(), quantity).toString(),
                    value == null
                            ? JsonText.NOTHING
                            : quantity.holdsOneNumber() ? (Object) value.get(0, 0) : rows(value));
        }
        return expected;
    }

    private static List<List<Double>> rows(MatrixData matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<Double> entries = new ArrayList<>();
            for (int column = 0; column < matrix.columns(); column++) {
                entries.add(matrix.get(row, column));
            }
            rows.add(entries);
        }
        return rows;
    }
}
