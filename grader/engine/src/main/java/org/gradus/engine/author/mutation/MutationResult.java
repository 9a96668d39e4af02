package org.gradus.engine.author.mutation;

import java.util.List;

/**
 * What came of the mutants of a solution.
 *
 * @param solution where it is, relative to the assignment's folder
 * @param changes how many there are to draw from
 * @param graded how many were drawn and compile
 * @param survivors those that keep every point, the most suspicious first
 */
public record MutationResult(String solution, int changes, int graded, List<Survivor> survivors) {

    public MutationResult {
        survivors = List.copyOf(survivors);
    }

    /** Those that lose marks. */
    public int caught() {
        return graded - survivors.size();
    }
}
