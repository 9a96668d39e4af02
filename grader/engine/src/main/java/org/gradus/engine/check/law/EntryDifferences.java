package org.gradus.engine.check.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * The gradient with respect to a matrix by central differences, entry by entry.
 *
 * @param main the quantity that the differences are taken of
 * @param weights by what its entries are multiplied in the loss
 * @param value the matrix
 * @param entries one for each of its entries, row after row
 */
record EntryDifferences(Facet main, MatrixData weights, MatrixData value, List<Entry> entries) {

    /**
     * Two objects that were asked with one entry a little larger and a little smaller.
     *
     * @param width from one to the other
     */
    record Entry(Asked up, Asked down, double width) {}

    EntryDifferences {
        entries = List.copyOf(entries);
    }

    /** The gradient; nothing where an object did not answer in the right shape. */
    Optional<MatrixData> gradient(Answers answers) {
        double[] gradient = new double[entries.size()];
        for (int i = 0; i < gradient.length; i++) {
            Optional<MatrixData> up = answers.find(entries.get(i).up(), main).filter(weights::sameShape);
            Optional<MatrixData> down =
                    answers.find(entries.get(i).down(), main).filter(weights::sameShape);
            if (up.isEmpty() || down.isEmpty()) {
                return Optional.empty();
            }
            MatrixData change = up.get().with(down.get(), (high, low) -> high - low);
            gradient[i] = weights.dot(change) / entries.get(i).width();
        }
        return Optional.of(new MatrixData(value.rows(), value.columns(), gradient));
    }

    /** Why there is no such gradient. */
    Judgement missing(Answers answers) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.up(), entry.down()))
                .map(asked -> answers.of(asked, main, y -> Comparison.shape(QuantityNames.name(main), weights, y)))
                .filter(judgement -> !judgement.isPassed())
                .findFirst()
                .orElse(Judgement.passed());
    }
}
