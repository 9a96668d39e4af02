package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The conditions that separate what was seen: those that say most first, and of these the simplest. */
final class Proposals {

    /** Of two conditions that are nearly as precise the simpler one is told. */
    private static final double STEPS = 20;

    /** So much more precise has to be what takes two borders. */
    private static final double PRICE_OF_A_BORDER = 3;

    private final List<Feature> features;
    private final Sheet sheet;

    Proposals(List<Feature> features, Sheet sheet) {
        this.features = features;
        this.sheet = sheet;
    }

    /** A condition and what it is worth, which takes long to tell. */
    private record Weighed(Condition condition, double worth) {}

    List<Condition> all() {
        List<Border> borders = features.stream()
                .flatMap(feature -> Border.around(sheet.wrong(), feature, sheet).stream())
                .toList();
        List<Condition> proposed = new ArrayList<>();
        borders.stream()
                .map(border -> new Condition(List.of(border)))
                .filter(condition -> condition.canBeTold() && condition.separates(sheet) && condition.isShown(sheet))
                .forEach(proposed::add);
        proposed.addAll(pairs(borders));
        return proposed.stream()
                .map(condition -> new Weighed(condition, worth(condition)))
                .sorted(Comparator.comparingDouble(Weighed::worth).reversed())
                .map(Weighed::condition)
                .toList();
    }

    private double worth(Condition condition) {
        double order = condition.borders().stream()
                .mapToDouble(border -> features.indexOf(border.feature()))
                .sum();
        return Math.rint(STEPS * condition.precision(sheet))
                - PRICE_OF_A_BORDER * (condition.borders().size() - 1)
                - order / STEPS / STEPS;
    }

    /** Two borders at once, neither of which is enough by itself. */
    private List<Condition> pairs(List<Border> borders) {
        List<BitSet> inside = borders.stream().map(sheet::inside).toList();
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < borders.size(); i++) {
            for (int j = i + 1; j < borders.size(); j++) {
                BitSet both = (BitSet) inside.get(i).clone();
                both.and(inside.get(j));
                boolean areBothNeeded = both.cardinality() < inside.get(i).cardinality()
                        && both.cardinality() < inside.get(j).cardinality();
                if (areBothNeeded
                        && !borders.get(i).feature().equals(borders.get(j).feature())) {
                    Condition pair = new Condition(List.of(borders.get(i), borders.get(j)));
                    if (pair.canBeTold() && pair.isWrongEnough(both, sheet) && pair.isShown(sheet)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }
}
