package org.gradus.engine.report.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;

/** Counterexamples as case files, which can be run again alone: by {@code gradus grade --case}, and in the template's tests. */
public final class CounterexampleFiles {

    private CounterexampleFiles() {}

    /** The files of a submission by their names, {@code Dense-gradients.W.json}: one for each facet that has a counterexample. */
    public static SortedMap<String, byte[]> of(Assignment assignment, SubmissionRecord record) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (CheckResult result : record.results()) {
            Optional<Part> part = assignment.part(result.check().part());
            Optional<Facet> facet = result.check().facet();
            if (part.isPresent() && facet.isPresent()) {
                result.counterexample()
                        .filter(CounterexampleFiles::isWritable)
                        .ifPresent(found -> files.put(
                                part.get().className() + "-" + facet.get() + ".json",
                                new CounterexampleFile(part.get(), facet.get(), found)
                                        .text()
                                        .getBytes(StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    /** Whether every number was kept and JSON has a word for it. */
    private static boolean isWritable(Counterexample found) {
        Stream<StoredMatrix> given = Stream.concat(found.arguments().stream(), found.otherArguments().stream())
                .filter(Given.Matrix.class::isInstance)
                .map(argument -> ((Given.Matrix) argument).value());
        Stream<StoredMatrix> questions = Stream.concat(Stream.of(found.question()), found.otherQuestion().stream())
                .flatMap(question -> Stream.of(question.input(), question.companion()));
        Stream<StoredMatrix> expected = found.expected().stream().flatMap(values -> values.values().stream());
        return Stream.of(given, questions, expected)
                .flatMap(tables -> tables)
                .allMatch(
                        table -> table.hasEntries() && table.entries().stream().allMatch(Double::isFinite));
    }
}
