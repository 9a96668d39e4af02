package org.gradus.engine.diagnose.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;

/** Through loops within each other, once. */
final class Walk {

    /** Where the largest is before there is one. */
    static final int NOWHERE = -1;

    private final List<Statement> statements;
    private final int[] scope;
    private final Map<String, SimpleMatrix> matrices;
    private double largest;

    /** @param scope the variables and sizes, each in its slot */
    Walk(List<Statement> statements, int[] scope, Map<String, SimpleMatrix> matrices) {
        this.statements = statements;
        this.scope = scope;
        this.matrices = new HashMap<>(matrices);
    }

    /** Does what a statement says, and what stands within it. */
    void from(int place) {
        if (place < statements.size()) {
            statements.get(place).work(this, place + 1);
        }
    }

    int[] scope() {
        return scope;
    }

    SimpleMatrix matrix(String name) {
        return Objects.requireNonNull(matrices.get(name), name);
    }

    /** Of the entries compared so far. */
    double largest() {
        return largest;
    }

    void setLargest(double entry) {
        largest = entry;
    }
}
