package org.gradus.engine.report.html;

import gg.jte.Content;
import java.util.List;

/**
 * What the template writes.
 *
 * @param title of the assignment
 * @param policy of the page: what the browser may load and run
 * @param tiles the figures at the top
 * @param attention who needs a person first
 * @param losses what went wrong, the most frequent first
 * @param facts about the run
 * @param island the data, as JSON that is safe between tags
 */
public record Page(
        String title,
        String policy,
        Asset style,
        List<Asset> scripts,
        List<Fact> tiles,
        List<PersonNeeded> attention,
        List<Ranked> losses,
        List<Fact> facts,
        Content island) {

    /** A figure, or a fact, with its name. */
    public record Fact(String name, String value) {}

    /**
     * A row of the ranking.
     *
     * @param place among the losses in the data
     */
    public record Ranked(
            int place,
            String name,
            boolean isNamed,
            String part,
            String facets,
            String sentence,
            int submissions,
            String share) {}

    public Page {
        scripts = List.copyOf(scripts);
        tiles = List.copyOf(tiles);
        attention = List.copyOf(attention);
        losses = List.copyOf(losses);
        facts = List.copyOf(facts);
    }
}
