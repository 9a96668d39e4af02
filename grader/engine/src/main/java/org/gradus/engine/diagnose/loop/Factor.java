package org.gradus.engine.diagnose.loop;

import java.util.stream.Stream;

/** What a sum is made of. */
sealed interface Factor permits Access, Factor.Place {

    double in(Walk walk);

    /** What somebody may write in its place. */
    Stream<Factor> others(IndexSlips indices);

    /** An index that was taken for the entry at it. */
    record Place(Index index) implements Factor {
        @Override
        public double in(Walk walk) {
            return index.in(walk.scope());
        }

        @Override
        public Stream<Factor> others(IndexSlips indices) {
            return Stream.of();
        }

        @Override
        public String toString() {
            return "the number " + index;
        }
    }
}
