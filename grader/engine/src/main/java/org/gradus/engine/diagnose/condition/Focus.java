package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes and numbers that questions are to have more often than by chance.
 *
 * @param isAll whether no matrix has other numbers
 */
record Focus(List<Integer> sizes, List<Double> numbers, boolean isAll) {

    /** How many numbers between the two sides of a border are asked about. */
    private static final int STEPS = 8;

    static Focus none() {
        return new Focus(List.of(), List.of(), false);
    }

    /** Numbers, most of the time. */
    static Focus on(List<Double> numbers) {
        return new Focus(List.of(), numbers, false);
    }

    /** Both sides of the borders of a condition. */
    static Focus on(Condition condition) {
        List<Integer> sizes = new ArrayList<>();
        condition.counts().forEach(count -> {
            sizes.add(Math.max(1, (int) count));
            sizes.add((int) count + 1);
            sizes.add((int) count + 2);
        });
        List<Double> borders = condition.numbers().sorted().boxed().toList();
        if (borders.size() < 2) {
            return new Focus(sizes, borders, false);
        }
        return new Focus(sizes, between(borders.get(0), borders.get(borders.size() - 1)), false);
    }

    /** From one side of a border to the other. */
    static Focus on(Border border) {
        return new Focus(
                List.of(),
                between(Math.min(border.right(), border.wrong()), Math.max(border.right(), border.wrong())),
                true);
    }

    private static List<Double> between(double low, double high) {
        List<Double> between = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            between.add(low + (high - low) * i / STEPS);
        }
        double written = ShortNumber.between(low, high);
        between.add(written);
        between.add(written);
        return between;
    }
}
