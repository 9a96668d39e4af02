package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Why a facet was not earned.
 *
 * @param facet its place among the columns
 * @param points that were paid all the same
 * @param said what speaks against it, one sentence each
 * @param right the right formula and where it stands; one text at most
 * @param examples smallest examples, in lines of their own; one text at most
 */
@JsonPropertyOrder({"facet", "points", "said", "right", "examples"})
public record ShownEvidence(int facet, String points, List<Integer> said, List<Integer> right, List<Integer> examples) {

    public ShownEvidence {
        said = List.copyOf(said);
        right = List.copyOf(right);
        examples = List.copyOf(examples);
    }

    /**
     * The same in another table.
     *
     * @param place of its facet there
     * @param texts the places of its texts there
     */
    ShownEvidence moved(UnaryOperator<Integer> place, UnaryOperator<Integer> texts) {
        return new ShownEvidence(
                place.apply(facet),
                points,
                said.stream().map(texts).toList(),
                right.stream().map(texts).toList(),
                examples.stream().map(texts).toList());
    }
}
