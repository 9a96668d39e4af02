package org.gradus.engine.assignment.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.RowLayout.Block;
import org.gradus.engine.protocol.Facet;

/** Looks whether a quantity has marks as a whole, or for each block of its rows, and not both. */
final class BlockMarks {

    private static final String TO_ADD = "Add them: 0 if it is worth nothing.";

    private final JsonPlace points;
    private final Part part;
    private final Facet quantity;
    private final List<String> blocks;

    private BlockMarks(JsonPlace points, Part part, Facet quantity) {
        this.points = points;
        this.part = part;
        this.quantity = quantity;
        this.blocks = part.layout(quantity).blocks().stream().map(Block::name).toList();
    }

    /**
     * Looks at every quantity that can be divided.
     *
     * @param points where the marks of the part stand
     * @throws AssignmentException if marks are missing, are there twice, or are for no block
     */
    static void check(JsonPlace points, Part part) {
        part.quantities().stream()
                .filter(Facet::mayHaveBlocks)
                .forEach(quantity -> new BlockMarks(points, part, quantity).check());
    }

    private void check() {
        List<Facet> divided = part.points().keySet().stream()
                .filter(facet -> facet.namesABlock() && quantity.covers(facet))
                .toList();
        boolean isWhole = part.points().containsKey(quantity);
        if (divided.isEmpty()) {
            if (!isWhole) {
                throw points.problem("the marks for " + quantity + " are missing", TO_ADD);
            }
            return;
        }
        divided.forEach(this::requireBlock);
        if (isWhole) {
            throw points.at(divided.get(0).toString())
                    .problem("there are marks for " + quantity + ", and for a block of its rows too", remedy());
        }
        requireAll(divided);
    }

    private void requireBlock(Facet facet) {
        if (!blocks.contains(facet.parameter())) {
            throw points.at(facet.toString())
                    .problem(
                            "the part names no block " + facet.parameter() + " among the rows of "
                                    + (quantity.equals(part.main()) ? "its output" : "its input"),
                            blocks.isEmpty()
                                    ? "Say what the rows are, under \"rows\", or give the marks to " + quantity + "."
                                    : remedy());
        }
    }

    private void requireAll(List<Facet> divided) {
        Set<String> names = new HashSet<>();
        for (String block : blocks) {
            if (!names.add(block)) {
                throw points.problem(
                        "two blocks of the rows that have marks are called " + block, "Give every block its own name.");
            }
            if (!divided.contains(quantity.block(block))) {
                throw points.problem("the marks for " + quantity.block(block) + " are missing", TO_ADD);
            }
        }
    }

    private String remedy() {
        String all = blocks.stream().map(quantity::block).map(Facet::toString).collect(Collectors.joining(", "));
        return "Give marks to each of " + all + ", or to " + quantity + " alone.";
    }
}
