package org.gradus.engine.check.instance;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A few small integers from which an instance follows. Smaller ones make a simpler instance.
 *
 * @param sizes of the named sides of the part's matrices, without the batch
 * @param batch the number of samples
 * @param otherBatch the number of samples of what else the same object is asked; the same where a matrix of its constructor is as
 *     wide as the batch
 * @param style which numbers the matrices are made of
 * @param scale how large the inputs are
 * @param choices which number and which flags the constructor gets
 * @param attempt the number of the try, from 0; it does not shrink
 * @param seed what the numbers follow from; it does not shrink
 */
public record InstanceSpec(
        SortedMap<String, Integer> sizes,
        int batch,
        int otherBatch,
        NumberStyle style,
        InputScale scale,
        int choices,
        int attempt,
        long seed) {

    private static final int SMALL = 2;

    /** A bit for each parameter that has choices. */
    private static final int EVERY_CHOICE = (1 << 29) - 1;

    public InstanceSpec(
            Map<String, Integer> sizes,
            int batch,
            int otherBatch,
            NumberStyle style,
            InputScale scale,
            int choices,
            int attempt,
            long seed) {
        this(new TreeMap<>(sizes), batch, otherBatch, style, scale, choices, attempt, seed);
    }

    public InstanceSpec {
        sizes = Collections.unmodifiableSortedMap(sizes);
    }

    /** The same with at most two of everything, for what takes many calls. */
    public InstanceSpec small() {
        SortedMap<String, Integer> small = new TreeMap<>();
        sizes.forEach((side, size) -> small.put(side, Math.min(size, SMALL)));
        return new InstanceSpec(
                small, Math.min(batch, SMALL), Math.min(otherBatch, SMALL), style, scale, choices, attempt, seed);
    }

    /** The same with numbers of another style. */
    InstanceSpec drawn(NumberStyle other, int draw) {
        return new InstanceSpec(
                sizes,
                batch,
                otherBatch,
                other,
                scale,
                choices,
                attempt,
                PositionalRandom.seed(seed, "drawn again", draw));
    }

    /** All sizes together. */
    public int sides() {
        return batch
                + otherBatch
                + sizes.values().stream().mapToInt(size -> size).sum();
    }

    /** The same sizes with the numbers of another. */
    public InstanceSpec withNumbersOf(InstanceSpec other) {
        return new InstanceSpec(sizes, batch, otherBatch, other.style, scale, choices, attempt, other.seed);
    }

    /**
     * Another with other numbers, larger by one in every side or smaller, for a second object beside the first. Of two numbers, integers or
     * flags that the constructor may be given it gets the other one: a stride may be shared as well as a size.
     */
    public InstanceSpec ofOtherSizes() {
        SortedMap<String, Integer> others = new TreeMap<>();
        sizes.forEach((side, size) -> others.put(side, attempt % 2 == 0 || size == 1 ? size + 1 : size - 1));
        return new InstanceSpec(
                others,
                otherBatch,
                batch,
                style,
                scale,
                choices ^ EVERY_CHOICE,
                attempt,
                PositionalRandom.seed(seed, "other sizes", 0));
    }

    PositionalRandom noise() {
        return new PositionalRandom(seed);
    }
}
