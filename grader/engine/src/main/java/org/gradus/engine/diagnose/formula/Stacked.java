package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Blocks of rows below each other, as the gates of an LSTM are: {@code stack(dzi, dzf, dzo, dzg)}.
 *
 * @param block the shape of each
 */
record Stacked(List<Expression> blocks, FormulaShape block) implements Expression {

    /**
     * Of blocks of a shape.
     *
     * @throws IllegalArgumentException if one of them has another
     */
    Stacked {
        blocks = List.copyOf(blocks);
        if (!blocks.stream().allMatch(one -> one.shape().fillsUp(block))) {
            throw new IllegalArgumentException("blocks are not of one shape");
        }
    }

    /** A block lies where another belongs, over it or added to it, and nothing where it should be. */
    Stream<Expression> moved() {
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(from -> IntStream.range(0, blocks.size())
                        .filter(to -> to != from)
                        .boxed()
                        .flatMap(to -> Stream.of(
                                moved(from, to, blocks.get(from)),
                                moved(from, to, Combined.of(Operation.SUM, blocks.get(to), blocks.get(from))))));
    }

    private Expression moved(int from, int to, Expression there) {
        List<Expression> others = new ArrayList<>(blocks);
        others.set(from, new Constant(0));
        others.set(to, there);
        return withParts(others);
    }

    @Override
    public FormulaShape shape() {
        return new FormulaShape(Extent.STACKED, block.columns());
    }

    @Override
    public List<Expression> parts() {
        return blocks;
    }

    @Override
    public Expression withParts(List<Expression> others) {
        return new Stacked(others, block);
    }

    @Override
    public double[] computed(Situations situations, List<double[]> parts) {
        double[] entries = new double[situations.length(shape())];
        for (int place = 0; place < blocks.size(); place++) {
            double[] rows = Values.spread(situations, blocks.get(place).shape(), parts.get(place), block);
            for (int question = 0; question < situations.count(); question++) {
                int from = situations.start(block, question);
                int length = situations.start(block, question + 1) - from;
                System.arraycopy(rows, from, entries, situations.start(shape(), question) + place * length, length);
            }
        }
        return entries;
    }

    /** As {@link FormulaText} writes it. */
    String text() {
        return blocks.stream().map(FormulaText::of).collect(Collectors.joining(", ", "stack(", ")"));
    }
}
