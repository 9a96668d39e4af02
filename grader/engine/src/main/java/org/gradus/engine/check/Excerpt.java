package org.gradus.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.gradus.engine.assignment.ActualSizes;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.RowRange;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * What of a quantity is judged under one facet: all of it, or a block of its rows where the part gives points for blocks.
 *
 * @param rows of the block; nothing for all of them
 */
public record Excerpt(Facet facet, Optional<RowRange> rows) {

    /** How numbers are held against others. */
    @FunctionalInterface
    public interface Comparing {
        Judgement of(Facet facet, MatrixData expected, MatrixData actual, Bound bound);
    }

    /** All of a quantity, under one facet. */
    public static Excerpt whole(Facet quantity) {
        return new Excerpt(quantity, Optional.empty());
    }

    /**
     * What a quantity of a part is judged by.
     *
     * @param arguments of the part's constructor, in order
     * @param input that the object is asked about
     */
    public static List<Excerpt> of(Part part, Facet quantity, List<CaseArgument> arguments, MatrixData input) {
        List<Facet> facets = part.facetsOf(quantity);
        if (facets.equals(List.of(quantity))) {
            return List.of(whole(quantity));
        }
        SortedMap<String, Integer> sizes = ActualSizes.of(part, arguments, input);
        return facets.stream()
                .map(block -> new Excerpt(block, Optional.of(part.rows(block, sizes))))
                .toList();
    }

    /** The one that is judged under a facet, be it a block or all of a quantity. */
    public static Excerpt under(Facet facet, Part part, List<CaseArgument> arguments, MatrixData input) {
        return facet.namesABlock()
                ? new Excerpt(facet, Optional.of(part.rows(facet, ActualSizes.of(part, arguments, input))))
                : whole(facet);
    }

    /** Its rows of a matrix. */
    public MatrixData of(MatrixData matrix) {
        return rows.map(range -> range.of(matrix)).orElse(matrix);
    }

    /**
     * Judges its rows of what was answered. Where the answer has another shape nobody can say which rows are whose.
     *
     * @param shape a matrix of the shape that the whole quantity has
     */
    public Judgement judge(MatrixData shape, MatrixData actual, Function<MatrixData, Judgement> judge) {
        return rows.isPresent() && !actual.sameShape(shape)
                ? Comparison.shape(QuantityNames.name(facet.whole()), shape, actual)
                : judge.apply(of(actual));
    }

    /** Holds its rows against those that are expected. How large the numbers are says the whole matrix, as it does where there are no blocks. */
    public Judgement compare(MatrixData expected, MatrixData actual, Bound bound, Comparing comparing) {
        Bound within = rows.map(range -> bound.of(range, expected)).orElse(bound);
        return judge(expected, actual, own -> comparing.of(facet, of(expected), own, within));
    }
}
