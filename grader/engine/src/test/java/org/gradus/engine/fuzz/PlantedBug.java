package org.gradus.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;

/**
 * A reader with a mistake that no seed shows and that guessing would not find: {@code .ci/fuzz} must find it, or its silence about
 * the real readers says nothing. No build runs it.
 */
class PlantedBug {

    private static final int RARE = 0x4772_6164;

    @FuzzTest
    void reader(byte[] sent) throws Exception {
        new FrameTarget<List<Integer>>(PlantedBug::read, PlantedBug::write).receive(sent);
    }

    private static List<Integer> read(FrameReader frame) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int first = frame.integer();
        numbers.add(first);
        if (first == RARE) {
            // The mistake: whatever number comes next is taken for a place in the list.
            numbers.add(numbers.get(frame.integer()));
        }
        frame.end();
        return numbers;
    }

    private static void write(List<Integer> numbers, FrameWriter frame) {
        numbers.forEach(frame::integer);
    }
}
