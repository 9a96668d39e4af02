package org.gradus.engine.report.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;

/**
 * What a service shows beside the student's code: one for each facet that has cost marks, and one for each part that cannot be run.
 *
 * @param part the class
 * @param facet what was lost; empty for the whole part, and for the whole submission
 * @param place where, so far as it is known: otherwise the file of the class
 */
public record Remark(String part, String facet, CodePlace place, String message) {

    /** What there is to remark, in the order of the report. */
    public static List<Remark> of(SubmissionReport report) {
        List<Remark> remarks = new ArrayList<>();
        for (PartReport part : report.parts()) {
            String name = part.part().className();
            part.broken()
                    .ifPresentOrElse(
                            outcome -> remarks.add(new Remark(name, "", place(outcome, name), said(outcome))),
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
        return new Remark(part, facet.mark().facet().toString(), place, message(facet));
    }

    /** The sentence of a tutor, why a part of the points is not paid, or what was seen first. */
    private static String message(FacetReport facet) {
        Stream<String> sentence = facet.diagnosis().stream().map(Diagnosis::sentence);
        Stream<String> first = facet.grounds().stream().map(Ground::outcome).map(Outcome::message);
        return Stream.of(sentence, Stream.of(facet.remark()), first)
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String said(Outcome outcome) {
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

    /** {@code Dense gradients.W}. */
    public String title() {
        return facet.isEmpty() ? part : part + " " + facet;
    }
}
