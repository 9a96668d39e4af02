package org.gradus.engine.report.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;

/**
 * What a service shows beside the student's code: one for each facet that has cost marks, one for each part that cannot be run, and a
 * single one where nothing was graded at all.
 *
 * @param title what it is about: {@code Dense gradients.W}, {@code Dense} or {@code refused}
 * @param place where, so far as it is known: otherwise the file of the class; empty for the whole submission
 * @param message one line, as it came
 */
public record Remark(String title, Optional<CodePlace> place, String message) {

    /** Where the course tells its students no more. */
    private static final String NO_MORE = "not earned in full";

    /** What there is to remark, in the order of the report. */
    public static List<Remark> of(SubmissionReport report) {
        SubmissionRecord record = report.graded().record();
        if (!record.status().isGraded()) {
            return List.of(new Remark(record.status().word(), Optional.empty(), record.reason()));
        }
        List<Remark> remarks = new ArrayList<>();
        for (PartReport part : report.parts()) {
            String name = part.part().name();
            part.broken()
                    .ifPresentOrElse(
                            outcome -> remarks.add(new Remark(name, Optional.of(place(outcome, name)), said(outcome))),
                            () -> part.facets().stream()
                                    .filter(facet -> !facet.isEarned())
                                    .forEach(facet -> remarks.add(of(name, facet))));
        }
        return List.copyOf(remarks);
    }

    private static Remark of(String part, FacetReport facet) {
        CodePlace place = facet.grounds().stream()
                .flatMap(ground -> CodePlace.in(ground.outcome()).stream())
                .findFirst()
                .orElseGet(() -> ofClass(part));
        return new Remark(part + " " + facet.mark().facet(), Optional.of(place), message(facet));
    }

    /** The sentence of a tutor, why a part of the points is not paid, or what was seen first. */
    static String message(FacetReport facet) {
        Stream<String> sentence = facet.diagnosis().stream().map(Diagnosis::sentence);
        Stream<String> first = facet.grounds().stream().map(Ground::outcome).map(Outcome::message);
        return Stream.of(sentence, Stream.of(facet.remark()), first)
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(NO_MORE);
    }

    /** What keeps a whole part from being run: the first error of the compiler, where that is it. */
    static String said(Outcome outcome) {
        return outcome instanceof Outcome.NotCompiled broken && !broken.errors().isEmpty()
                ? broken.errors().get(0)
                : outcome.message();
    }

    private static CodePlace place(Outcome outcome, String part) {
        return CodePlace.in(outcome).orElseGet(() -> ofClass(part));
    }

    private static CodePlace ofClass(String part) {
        return new CodePlace(part + ".java", 1);
    }
}
