package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expressions of different values, the simplest of each value: two that nobody can tell apart are one. */
final class Pool {

    private final Situations situations;
    private final Effort effort;
    private final Map<FormulaShape, List<Known>> byShape = new LinkedHashMap<>();
    private final Map<FormulaShape, List<Known>> ofShape = new HashMap<>();
    private final Map<FormulaShape, List<Known>> fillingUp = new HashMap<>();
    private final List<Known> inOrder = new ArrayList<>();
    private final Set<Print> seen = new HashSet<>();

    Pool(Situations situations, Effort effort) {
        this.situations = situations;
        this.effort = effort;
    }

    /** What two values that are the same up to rounding have in common. */
    private record Print(FormulaShape shape, long of) {
        static Print of(FormulaShape shape, double[] entries) {
            long print = 17;
            for (double entry : entries) {
                print = 1_000_003 * print + Float.floatToIntBits((float) entry + 0f);
                print ^= print >>> 29;
            }
            return new Print(shape, print);
        }
    }

    /** Adds an expression that is made of known ones, unless its value is there already, or is none. */
    boolean add(Expression expression, List<double[]> parts) {
        if (!effort.take(situations.length(expression.shape()))) {
            return false;
        }
        double[] entries = expression.computed(situations, parts);
        boolean isNew = Values.areFinite(entries) && seen.add(Print.of(expression.shape(), entries));
        if (isNew) {
            Known known = new Known(expression, entries);
            inOrder.add(known);
            ofShape.clear();
            fillingUp.clear();
            byShape.computeIfAbsent(expression.shape(), shape -> new ArrayList<>())
                    .add(known);
        }
        return isNew;
    }

    /** Those of one shape, the simplest first. */
    List<Known> of(FormulaShape shape) {
        return ofShape.computeIfAbsent(shape, own -> simplestFirst(byShape.getOrDefault(own, List.of())));
    }

    /** Those that can stand for a matrix of a shape, by being repeated where they are smaller; the simplest first. */
    List<Known> fillingUp(FormulaShape shape) {
        return fillingUp.computeIfAbsent(shape, this::allFillingUp);
    }

    private List<Known> allFillingUp(FormulaShape shape) {
        List<Known> fitting = new ArrayList<>();
        byShape.forEach((own, known) -> {
            if (own.fillsUp(shape)) {
                fitting.addAll(known);
            }
        });
        return simplestFirst(fitting);
    }

    private static List<Known> simplestFirst(List<Known> known) {
        List<Known> sorted = new ArrayList<>(known);
        sorted.sort(Comparator.comparingInt(Known::size));
        return sorted;
    }

    int count() {
        return inOrder.size();
    }

    /** All that were added after the first so many. */
    List<Known> since(int count) {
        return List.copyOf(inOrder.subList(count, inOrder.size()));
    }

    Situations situations() {
        return situations;
    }

    Effort effort() {
        return effort;
    }
}
