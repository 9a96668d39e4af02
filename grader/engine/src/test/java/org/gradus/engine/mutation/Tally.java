package org.gradus.engine.mutation;

import java.util.List;
import java.util.function.Predicate;
import org.gradus.engine.mutation.Examined.Fate;

/** What came of mutants, counted. */
record Tally(List<Examined> all) {

    Tally {
        all = List.copyOf(all);
    }

    Tally of(Predicate<Examined> some) {
        return new Tally(all.stream().filter(some).toList());
    }

    long number(Fate fate) {
        return all.stream().filter(one -> one.fate() == fate).count();
    }

    long equivalent() {
        return number(Fate.EQUIVALENT);
    }

    /** Those that anybody can tell from their originals. */
    long telling() {
        return all.size() - equivalent() - number(Fate.UNFOUNDED);
    }

    long caught() {
        return number(Fate.CAUGHT);
    }

    /** The caught that say by themselves what is wrong: an exception with its line, a shape. */
    long speaking() {
        return all.stream()
                .filter(one -> one.fate() == Fate.CAUGHT && one.isToldBySymptom())
                .count();
    }

    /** The caught that a name or a formula explains. */
    long explained() {
        return all.stream()
                .filter(one -> one.fate() == Fate.CAUGHT && !one.told().isEmpty())
                .count();
    }

    long wronglyExplained() {
        return all.stream().filter(one -> !one.wrong().isEmpty()).count();
    }

    /** What a run is about: everything that is neither caught where it should be nor without an effect. */
    List<Examined> open() {
        return all.stream()
                .filter(one -> one.fate() != Fate.CAUGHT && one.fate() != Fate.EQUIVALENT)
                .toList();
    }
}
