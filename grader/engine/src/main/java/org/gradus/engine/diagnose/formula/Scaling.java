package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** Finds what a value has to be multiplied by to become a target: one number, the same throughout or another in each question. */
final class Scaling {

    private static final double CLOSE = 1e-8;
    private static final double ROUGHLY = 1e-7;
    private static final int ENOUGH = 2;

    private final Situations situations;
    private final List<Factor> factors;
    private final List<double[]> values;

    Scaling(FormulaLanguage language, Situations situations) {
        this.situations = situations;
        this.factors = Factor.of(language.numbers());
        this.values = factors.stream().map(factor -> factor.in(situations)).toList();
    }

    /** Those with at most one number in them. */
    List<Factor> simple() {
        return factors.stream().filter(Factor::isSimple).toList();
    }

    /** A look at two entries, which most values do not survive. */
    static boolean mayFit(Target target, double first, double second) {
        if (!target.looksAtOneQuestion()) {
            return true;
        }
        double one = target.entries()[target.first()] * second;
        double other = target.entries()[target.second()] * first;
        return Math.abs(one - other) <= ROUGHLY * (Math.abs(one) + Math.abs(other)) && one != 0;
    }

    /**
     * The factors that make a value the target, written as somebody would write them, the simplest first. Where batches are
     * alike, a fifth and one by five samples are the same: other questions tell them apart.
     */
    List<Factor> of(Target target, double[] value) {
        return ratios(target, value).stream()
                .flatMap(ratios -> written(ratios).stream())
                .toList();
    }

    /** The factor too where nobody would write it, as long as it is the same in all questions. */
    List<Factor> anyOf(Target target, double[] value) {
        List<Factor> found = new ArrayList<>(of(target, value));
        if (found.isEmpty()) {
            ratios(target, value).stream()
                    .filter(Scaling::areAlike)
                    .forEach(ratios -> found.add(Factor.ONE.withConstant(ratios[0])));
        }
        return found;
    }

    /** By what each question has to be multiplied; none where no such numbers make the value the target. */
    private List<double[]> ratios(Target target, double[] value) {
        double[] ratios = new double[situations.count()];
        for (int question = 0; question < ratios.length; question++) {
            int largest = target.largestOf(value, question);
            ratios[question] = value[largest] == 0 ? Double.NaN : target.entries()[largest] / value[largest];
        }
        for (int question = 0; question < ratios.length; question++) {
            ratios[question] = Double.isNaN(ratios[question]) ? another(ratios) : ratios[question];
        }
        return target.is(value, ratios) ? List.of(ratios) : List.of();
    }

    private static double another(double[] ratios) {
        for (double ratio : ratios) {
            if (!Double.isNaN(ratio)) {
                return ratio;
            }
        }
        return 0;
    }

    private List<Factor> written(double[] ratios) {
        List<Factor> written = new ArrayList<>();
        for (int i = 0; i < factors.size() && written.size() < ENOUGH; i++) {
            double[] rest = new double[ratios.length];
            for (int question = 0; question < rest.length; question++) {
                rest[question] = ratios[question] / values.get(i)[question];
            }
            if (areAlike(rest) && Numbers.isWritten(rest[0])) {
                written.add(factors.get(i).withConstant(rest[0]));
            }
        }
        return written;
    }

    private static boolean areAlike(double[] numbers) {
        for (double number : numbers) {
            if (!(Math.abs(number - numbers[0]) <= CLOSE * Math.abs(numbers[0]))) {
                return false;
            }
        }
        return true;
    }
}
