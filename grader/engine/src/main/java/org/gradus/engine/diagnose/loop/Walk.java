package org.gradus.engine.diagnose.loop;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;

/**
 * Through loops within each other, once.
 *
 * @param scope the variables and sizes, each in its slot
 * @param largest of the entries compared so far, alone
 */
record Walk(List<Statement> statements, int[] scope, Map<String, SimpleMatrix> matrices, double[] largest) {

    /** Where the largest is before there is one. */
    static final int NOWHERE = -1;

    Walk(List<Statement> statements, int[] scope, Map<String, SimpleMatrix> matrices) {
        this(statements, scope, matrices, new double[1]);
    }

    /** Does what a statement says, and what stands within it. */
    void from(int place) {
        if (place < statements.size()) {
            statements.get(place).work(this, place + 1);
        }
    }

    SimpleMatrix matrix(String name) {
        return Objects.requireNonNull(matrices.get(name), name);
    }
}
