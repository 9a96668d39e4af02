package org.gradus.engine.diagnose.formula;

import java.util.List;
import java.util.stream.IntStream;

/** Some entries of a matrix product, by which nearly all products are told from a target without being worked out. */
final class ProductEntries {

    private final Target target;
    private final Dot first;
    private final Dot second;
    private final List<Dot> question;

    /** Those of the question that the target looks at first; {@code left} and {@code right} are the shapes of the two matrices. */
    ProductEntries(Target target, FormulaShape left, FormulaShape right) {
        this.target = target;
        this.first = new Dot(target, left, right, target.first());
        this.second = new Dot(target, left, right, target.second());
        this.question = IntStream.range(target.first(), target.endOf(target.questionOf(target.first())))
                .mapToObj(place -> new Dot(target, left, right, place))
                .toList();
    }

    /** Whether the product of two may be the target times something, as far as these entries say. */
    boolean mayFit(double[] left, double[] right) {
        double one = first.of(left, right);
        return Scaling.mayFit(target, one, second.of(left, right))
                && isAlike(left, right, target.entries()[target.first()] / one);
    }

    private boolean isAlike(double[] left, double[] right, double factor) {
        for (int i = 0; i < question.size(); i++) {
            if (!target.isAt(target.first() + i, factor * question.get(i).of(left, right))) {
                return false;
            }
        }
        return true;
    }

    /** One entry. */
    private static final class Dot {
        private final int from;
        private final int to;
        private final int step;
        private final int inner;

        Dot(Target target, FormulaShape left, FormulaShape right, int place) {
            Situations situations = target.situations();
            int question = target.questionOf(place);
            int entry = place - situations.start(target.shape(), question);
            int columns = situations.columns(target.shape(), question);
            inner = situations.columns(left, question);
            step = columns;
            from = situations.start(left, question) + (entry / columns) * inner;
            to = situations.start(right, question) + entry % columns;
        }

        double of(double[] left, double[] right) {
            double sum = 0;
            for (int k = 0; k < inner; k++) {
                sum += left[from + k] * right[to + k * step];
            }
            return sum;
        }
    }
}
