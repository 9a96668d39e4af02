package org.gradus.engine.check.instance;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** An integer that becomes smaller, at once as far as it may, or else less and less far. */
record Descending(Integer value, int least) implements Shrinkable<Integer> {

    @Override
    public Stream<Shrinkable<Integer>> shrink() {
        return IntStream.iterate(value - least, gap -> gap > 0, gap -> gap / 2)
                .mapToObj(gap -> new Descending(value - gap, least));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value - least);
    }
}
