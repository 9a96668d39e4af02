package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.Dots;
import org.gradus.wire.MatrixData;

/**
 * Two forwards with one entry a little larger and a little smaller.
 *
 * @param width from one to the other
 */
record EntryDifference(Call up, Call down, double width) {

    /** The gradient by central differences; nothing where a forward gave no matrix of the right shape. */
    static Optional<MatrixData> gradient(
            Answers answers, List<EntryDifference> entries, MatrixData dY, MatrixData value) {
        double[] gradient = new double[entries.size()];
        for (int i = 0; i < gradient.length; i++) {
            Optional<MatrixData> up = answers.matrix(entries.get(i).up()).filter(dY::sameShape);
            Optional<MatrixData> down = answers.matrix(entries.get(i).down()).filter(dY::sameShape);
            if (up.isEmpty() || down.isEmpty()) {
                return Optional.empty();
            }
            gradient[i] = Dots.change(dY, up.get(), down.get()) / entries.get(i).width();
        }
        return Optional.of(new MatrixData(value.rows(), value.columns(), gradient));
    }

    /** Why there is no such gradient. */
    static Judgement missing(Answers answers, List<EntryDifference> entries, MatrixData dY) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.up(), entry.down()))
                .map(call -> answers.matrix(call, y -> Comparison.shape(Quantities.name(Facet.FORWARD), dY, y)))
                .filter(judgement -> !judgement.isPassed())
                .findFirst()
                .orElse(Judgement.passed());
    }
}
