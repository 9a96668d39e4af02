package org.gradus.engine.check.instance;

import java.util.List;

/**
 * What a try is like, apart from its numbers. It is the same for every seed, so that a slip which shows at a size, in a batch or
 * with a kind of numbers shows whatever the seed.
 *
 * @param batch the number of samples
 * @param otherBatch the number of samples of what else the same object is asked
 * @param sides sizes of the named sides of the part's matrices, taken in turn
 * @param style which numbers the matrices are made of
 * @param scale how large the inputs are
 * @param choices which number and which flags the constructor gets
 */
record Setting(int batch, int otherBatch, List<Integer> sides, NumberStyle style, InputScale scale, int choices) {

    Setting {
        sides = List.copyOf(sides);
    }

    /** The size of the side with this number, from 0. */
    int side(int index) {
        return sides.get(index % sides.size());
    }
}
