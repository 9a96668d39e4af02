package org.gradus.engine.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.clean.PageText;

/** What is said of submissions, each text once: a class makes the same mistakes. The one place where it is made legible. */
final class Texts {

    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of a text on one line. */
    Integer line(String text) {
        return place(PageText.line(text));
    }

    /** The place of a text that has lines of its own. */
    Integer lines(List<String> lines) {
        return place(PageText.lines(String.join("\n", lines)));
    }

    /** The places of texts that are others' already, in their order. */
    List<Integer> places(Texts others) {
        return others.places.keySet().stream().map(this::place).toList();
    }

    private Integer place(String text) {
        return places.computeIfAbsent(text, unseen -> places.size());
    }

    /** All of them, each at its place. */
    List<String> all() {
        return List.copyOf(places.keySet());
    }
}
