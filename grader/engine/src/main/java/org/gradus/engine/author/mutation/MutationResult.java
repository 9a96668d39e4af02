package org.gradus.engine.author.mutation;

import java.util.List;

/**
 * What came of the mutants of a solution.
 *
 * @param solution where it is, relative to the assignment's folder
 * @param changes how many there are to draw from
 * @param graded how many were drawn and compile
 * @param survivors those that keep every point, in the order of the files
 */
public record MutationResult(String solution, int changes, int graded, List<Mutant> survivors) {

    public MutationResult {
        survivors = List.copyOf(survivors);
    }

    /** Those that lose marks. */
    public int caught() {
        return graded - survivors.size();
    }
}
