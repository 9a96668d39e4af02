package org.gradus.engine.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of a matrix are: tensors one below the other, each in row-major order of its sides. {@code x[in]}, {@code h[hidden]}: the
 * rows of an input with two vectors in it.
 *
 * @param blocks from the top; none where nothing is said
 */
public record RowLayout(List<Block> blocks) {

    /** Rows are rows. */
    public static final RowLayout NONE = new RowLayout(List.of());

    private static final Pattern BLOCK =
            Pattern.compile("([A-Za-z][A-Za-z0-9_']*)\\[([A-Za-z0-9_]+(?:, ?[A-Za-z0-9_]+)*)\\]");

    /**
     * A tensor.
     *
     * @param sides names of sizes, or numbers
     */
    public record Block(String name, List<String> sides) {
        public Block {
            sides = List.copyOf(sides);
        }

        private Optional<List<Integer>> sizes(Map<String, Integer> known) {
            List<Integer> sizes = new ArrayList<>();
            for (String side : sides) {
                Integer size = Character.isDigit(side.charAt(0)) ? Integer.valueOf(side) : known.get(side);
                if (size == null) {
                    return Optional.empty();
                }
                sizes.add(size);
            }
            return Optional.of(sizes);
        }

        private String entry(int row, List<Integer> sizes) {
            List<String> indices = new ArrayList<>();
            int rest = row;
            for (int side = sizes.size() - 1; side >= 0; side--) {
                indices.add(String.valueOf(rest % sizes.get(side)));
                rest /= sizes.get(side);
            }
            Collections.reverse(indices);
            return name + "[" + String.join(", ", indices) + "]";
        }
    }

    public RowLayout {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads one block, {@code x[channels, h, w]}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Block block(String text) {
        Matcher matcher = BLOCK.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no block of rows");
        }
        return new Block(matcher.group(1), List.of(matcher.group(2).split(", ?", -1)));
    }

    /** How many rows there are; nothing where a size is not known. */
    public Optional<Integer> rows(Map<String, Integer> known) {
        int rows = 0;
        for (Block block : blocks) {
            Optional<List<Integer>> sizes = block.sizes(known);
            if (sizes.isEmpty()) {
                return Optional.empty();
            }
            rows += sizes.get().stream().reduce(1, (a, b) -> a * b);
        }
        return Optional.of(rows);
    }

    /** Where the block of this name is; nothing where there is none, or a size is not known. */
    public Optional<RowRange> range(String name, Map<String, Integer> known) {
        int from = 0;
        for (Block block : blocks) {
            Optional<List<Integer>> sizes = block.sizes(known);
            if (sizes.isEmpty()) {
                return Optional.empty();
            }
            int to = from + sizes.get().stream().reduce(1, (a, b) -> a * b);
            if (block.name().equals(name)) {
                return Optional.of(new RowRange(from, to));
            }
            from = to;
        }
        return Optional.empty();
    }

    /** The block of this name as if there were no others. */
    public RowLayout only(String name) {
        return new RowLayout(
                blocks.stream().filter(block -> block.name().equals(name)).toList());
    }

    /** What a row is, from 0: {@code x[1, 2, 0]}; nothing where nothing is said, or a size is not known. */
    public Optional<String> entry(int row, Map<String, Integer> known) {
        int rest = row;
        for (Block block : blocks) {
            Optional<List<Integer>> sizes = block.sizes(known);
            if (sizes.isEmpty()) {
                return Optional.empty();
            }
            int rows = sizes.get().stream().reduce(1, (a, b) -> a * b);
            if (rest < rows) {
                return Optional.of(block.entry(rest, sizes.get()));
            }
            rest -= rows;
        }
        return Optional.empty();
    }
}
