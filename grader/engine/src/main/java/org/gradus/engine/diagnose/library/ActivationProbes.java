package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/**
 * What a layer is asked that does the same to every entry.
 *
 * @param arguments of its constructor
 */
record ActivationProbes(Map<String, CaseArgument> arguments) {

    /** The probe in which some entries of x are 0. */
    static final String AT_ZERO = "with zeros";

    private static final int ROWS = 4;
    private static final int BATCH = 5;
    private static final int EXTREME_ROWS = 3;

    /** Entries of x that are 0 in the probe for the kink, row after row. */
    private static final Set<Integer> ZEROS = Set.of(2, 6, 13, 15);

    /** Of a kind whose constructor is given nothing. */
    ActivationProbes() {
        this(Map.of());
    }

    /** None of them with a 0. */
    List<ProbePlan> usual() {
        return List.of(probe("4 by 5", 0, Set.of()), probe("4 by 5, other numbers", 500, Set.of()));
    }

    /** The usual ones, and the one at the kink. */
    List<ProbePlan> withZeros() {
        List<ProbePlan> usual = usual();
        return List.of(usual.get(0), usual.get(1), probe(AT_ZERO, 1000, ZEROS));
    }

    /** Every extreme there is, in a matrix of three rows. */
    List<ProbePlan> extremes(Reference reference) {
        List<Double> x = reference.inputs().extremes();
        if (x.isEmpty()) {
            return List.of();
        }
        int columns = (x.size() + EXTREME_ROWS - 1) / EXTREME_ROWS;
        Question pass = new Question(
                ProbeNumbers.filled(EXTREME_ROWS, columns, k -> x.get(k % x.size())),
                ProbeNumbers.signed(EXTREME_ROWS, columns, 0));
        return List.of(new ProbePlan("extremes", arguments, pass, pass));
    }

    private ProbePlan probe(String label, int start, Set<Integer> zeros) {
        return new ProbePlan(label, arguments, pass(start, zeros), pass(start + 200, zeros));
    }

    private static Question pass(int start, Set<Integer> zeros) {
        MatrixData x = ProbeNumbers.signed(ROWS, BATCH, start);
        return new Question(
                ProbeNumbers.filled(ROWS, BATCH, k -> zeros.contains(k) ? 0 : x.get(k / BATCH, k % BATCH)),
                ProbeNumbers.signed(ROWS, BATCH, start + 100));
    }
}
