package org.gradus.engine.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.text.FeedbackLine.Tone;

/** The parts of a submission, one in a line: its points, and what of it was not earned. */
final class PartTable {

    private PartTable() {}

    static List<FeedbackLine> of(List<PartReport> parts) {
        int nameWidth = width(parts.stream().map(PartTable::name).toList());
        int pointsWidth = width(parts.stream().map(PartReport::score).toList());
        return parts.stream()
                .map(part -> new FeedbackLine(
                        part.isEarned() ? Tone.GOOD : Tone.BAD,
                        (part.isEarned() ? "  + " : "  - ") + padded(name(part), nameWidth) + "  "
                                + " ".repeat(pointsWidth - part.score().length()) + part.score() + lost(part)))
                .toList();
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String name(PartReport part) {
        return part.part().name();
    }

    private static String lost(PartReport part) {
        String facets = part.facets().stream()
                .filter(facet -> !facet.isEarned())
                .map(FacetReport::mark)
                .map(mark -> mark.facet().toString())
                .collect(Collectors.joining(", "));
        return part.isEarned() ? "" : "   " + (part.broken().isPresent() ? "could not be run" : facets);
    }
}
