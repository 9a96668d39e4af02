package org.gradus.engine.diagnose.loop;

import java.util.stream.Stream;

/** An entry of a matrix: {@code W[f, (ch k + i) k + j]}. */
record Access(String matrix, Index row, Index column) implements Factor {

    /**
     * The entry.
     *
     * @throws IllegalArgumentException if there is none
     */
    @Override
    public double in(Walk walk) {
        return walk.matrix(matrix).get(row.in(walk.scope()), column.in(walk.scope()));
    }

    /**
     * Takes the entry's place.
     *
     * @throws IllegalArgumentException if there is none
     */
    void put(Walk walk, double entry) {
        walk.matrix(matrix).set(row.in(walk.scope()), column.in(walk.scope()), entry);
    }

    /** With another index. */
    Stream<Access> slips(IndexSlips indices) {
        return Stream.concat(
                indices.of(row).map(other -> new Access(matrix, other, column)),
                indices.of(column).map(other -> new Access(matrix, row, other)));
    }

    @Override
    public Stream<Factor> others(IndexSlips indices) {
        return Stream.concat(slips(indices), Stream.of(new Factor.Place(row), new Factor.Place(column)));
    }

    @Override
    public String toString() {
        return matrix + "[" + row + ", " + column + "]";
    }
}
