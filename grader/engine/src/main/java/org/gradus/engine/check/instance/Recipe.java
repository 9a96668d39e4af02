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
 * @param palette which numbers the matrices are made of
 * @param scale how large the inputs are
 * @param choices which number and which flags the constructor gets
 * @param attempt the number of the try, from 0; it does not shrink
 * @param seed what the numbers follow from; it does not shrink
 */
public record Recipe(
        SortedMap<String, Integer> sizes,
        int batch,
        int otherBatch,
        Palette palette,
        InputScale scale,
        int choices,
        int attempt,
        long seed) {

    public Recipe(
            Map<String, Integer> sizes,
            int batch,
            int otherBatch,
            Palette palette,
            InputScale scale,
            int choices,
            int attempt,
            long seed) {
        this(new TreeMap<>(sizes), batch, otherBatch, palette, scale, choices, attempt, seed);
    }

    public Recipe {
        sizes = Collections.unmodifiableSortedMap(sizes);
    }

    Noise noise() {
        return new Noise(seed);
    }
}
