package org.gradus.engine.diagnose;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.wire.MatrixData;

/** A student computes with {@code float}: every number is one that a float can hold, and near the right one. */
record SinglePrecision(Misconception misconception, Quantity about) implements Hypothesis {

    /** Some fifty roundings to 24 bits. */
    private static final Bound NEAR = new Bound(1e-5, 0);

    @Override
    public Facet quantity() {
        return about.facet();
    }

    @Override
    public Set<String> shownOn() {
        return Set.of();
    }

    @Override
    public boolean reproduces(Question question, Answer answer) {
        Optional<MatrixData> truth = about.truth().answer(question);
        return truth.isPresent()
                && answer instanceof Answer.Numbers numbers
                && allFloats(numbers.matrix())
                && Agreement.holds(truth.get(), numbers.matrix(), NEAR);
    }

    @Override
    public boolean differsFromTruth(Question question) {
        return about.truth().answer(question).map(truth -> !allFloats(truth)).orElse(false);
    }

    private static boolean allFloats(MatrixData matrix) {
        return Arrays.stream(matrix.rowMajor()).allMatch(entry -> (float) entry == entry);
    }
}
