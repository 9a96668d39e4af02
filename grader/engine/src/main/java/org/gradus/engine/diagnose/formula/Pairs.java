package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for two known values that make the target together. Of each, what the other one would have to be is looked up among the
 * rest in order of size, instead of trying all pairs.
 */
final class Pairs {

    private static final double WINDOW = 1e-7;
    private static final int ENOUGH = 6;

    private final Lookup lookup;
    private final Target target;
    private final List<Known> known;
    private final List<int[]> places;
    private final double[] firsts;
    private final double[] seconds;
    private final List<Expression> found = new ArrayList<>();

    private Pairs(Lookup lookup, Target target) {
        this.lookup = lookup;
        this.target = target;
        this.known = lookup.pool().fillingUp(target.shape());
        this.places = known.stream()
                .map(one -> lookup.pool().situations().repeated(one.shape(), target.shape()))
                .toList();
        this.firsts = at(target.first());
        this.seconds = at(target.second());
    }

    private double[] at(int place) {
        double[] entries = new double[known.size()];
        Arrays.setAll(entries, i -> entry(i, place));
        return entries;
    }

    private double entry(int one, int place) {
        return known.get(one).entries()[places.get(one)[place]];
    }

    /** Pairs of the first few, the simplest first. */
    static List<Expression> of(Lookup lookup, Target target) {
        Pairs pairs = new Pairs(lookup, target);
        if (target.looksAtOneQuestion()) {
            pairs.productsAndQuotients();
        }
        for (Factor factor : lookup.scaling().simple()) {
            pairs.sumsAndDifferences(factor);
        }
        pairs.found.sort(Comparator.comparingInt(Expression::size));
        return pairs.found;
    }

    /** Numbers in order, and where each of them came from. */
    private static final class Sorted {
        private final double[] numbers;
        private final Integer[] places;

        Sorted(double[] unsorted) {
            places = new Integer[unsorted.length];
            Arrays.setAll(places, i -> i);
            Arrays.sort(places, Comparator.comparingDouble(i -> unsorted[i]));
            numbers = new double[unsorted.length];
            Arrays.setAll(numbers, i -> unsorted[places[i]]);
        }

        int from(double number) {
            int place = Arrays.binarySearch(numbers, number);
            return place < 0 ? -place - 1 : place;
        }
    }

    /** Whatever both are multiplied by, it is the quotient of two entries that the quotients of theirs have to make. */
    private void productsAndQuotients() {
        double[] ratios = new double[known.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = StrictMath.log(Math.abs(firsts[i] / seconds[i]));
        }
        Sorted sorted = new Sorted(ratios);
        double wanted = StrictMath.log(Math.abs(target.entries()[target.first()] / target.entries()[target.second()]));
        for (int i = 0; i < ratios.length && !isEnough(); i++) {
            if (Double.isFinite(ratios[i])) {
                near(sorted, i, wanted - ratios[i], WINDOW, Operation.PRODUCT);
                near(sorted, i, ratios[i] - wanted, WINDOW, Operation.QUOTIENT);
            }
        }
    }

    private void sumsAndDifferences(Factor factor) {
        double[] before = factor.in(lookup.pool().situations());
        double wanted = target.entries()[target.first()] / before[target.questionOf(target.first())];
        double window = WINDOW * Math.abs(wanted);
        Sorted sorted = new Sorted(firsts);
        for (int i = 0; i < firsts.length && !isEnough(); i++) {
            near(sorted, i, wanted - firsts[i], window, Operation.SUM);
            near(sorted, i, -wanted - firsts[i], window, Operation.SUM);
            near(sorted, i, firsts[i] - wanted, window, Operation.DIFFERENCE);
            near(sorted, i, firsts[i] + wanted, window, Operation.DIFFERENCE);
        }
    }

    private boolean isEnough() {
        return found.size() >= ENOUGH || lookup.pool().effort().isSpent();
    }

    private void near(Sorted sorted, int one, double number, double window, Operation operation) {
        for (int k = sorted.from(number - window);
                k < sorted.numbers.length && sorted.numbers[k] <= number + window && !isEnough();
                k++) {
            int other = sorted.places[k];
            lookup.pool().effort().spend(1);
            double first = operation.of(firsts[one], firsts[other]);
            double second = operation.of(seconds[one], seconds[other]);
            if (Scaling.mayFit(target, first, second) && isAlike(operation, one, other)) {
                fit(Combined.of(
                        operation, known.get(one).expression(), known.get(other).expression()));
            }
        }
    }

    /** Whether the first question speaks against them; most do not come to its second entry. */
    private boolean isAlike(Operation operation, int one, int other) {
        int end = target.endOf(target.questionOf(target.first()));
        double factor = target.entries()[target.first()] / operation.of(firsts[one], firsts[other]);
        for (int i = target.first(); i < end; i++) {
            if (!target.isAt(i, factor * operation.of(entry(one, i), entry(other, i)))) {
                return false;
            }
        }
        return true;
    }

    private void fit(Combined pair) {
        if (pair.shape().equals(target.shape())) {
            found.addAll(lookup.scaled(target, pair, pair.in(lookup.pool().situations())));
        }
    }
}
