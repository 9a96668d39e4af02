package org.gradus.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * A reader with a mistake that no seed shows and that guessing would not find: {@code .ci/fuzz} must find it, or its silence about
 * the real readers says nothing. No build runs it.
 */
class PlantedBug {

    private static final byte[] RARE = "Grad".getBytes(StandardCharsets.US_ASCII);

    /** Guessing takes some four thousand million inputs; byte by byte, where each new branch is seen, a few thousand each. */
    @FuzzTest
    void reader(byte[] sent) {
        if (sent.length > 3 && sent[0] == RARE[0]) {
            if (sent[1] == RARE[1]) {
                if (sent[2] == RARE[2]) {
                    if (sent[3] == RARE[3]) {
                        throw new IndexOutOfBoundsException("the planted bug");
                    }
                }
            }
        }
    }
}
