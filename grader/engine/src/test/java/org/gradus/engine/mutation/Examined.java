package org.gradus.engine.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gradus.mutator.Edit.Operator;

/**
 * A mutant that has been through the judge.
 *
 * @param differs the facets under which it differs from its original
 * @param lost the facets that did not get all their marks
 * @param saysItself whether an outcome says by itself what is wrong: an exception with its line, a shape, something missing
 * @param told what was said of it, each in its words
 * @param wrong of that, what its own answers contradict
 */
record Examined(
        Mutant mutant,
        SortedSet<String> differs,
        Set<String> lost,
        boolean saysItself,
        List<String> told,
        List<String> wrong) {

    /** What came of it. */
    enum Fate {
        CAUGHT,
        /** Marks were lost, but not all under the facets that the change spoils. */
        CAUGHT_ELSEWHERE,
        EQUIVALENT,
        /** Nothing is lost, and it differs. */
        SURVIVED,
        /** Marks are lost, and no difference is to be seen. */
        UNFOUNDED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Fate fate() {
        if (differs.isEmpty()) {
            return lost.isEmpty() ? Fate.EQUIVALENT : Fate.UNFOUNDED;
        }
        if (lost.isEmpty()) {
            return Fate.SURVIVED;
        }
        return isLostWhereItShould() ? Fate.CAUGHT : Fate.CAUGHT_ELSEWHERE;
    }

    /**
     * All quantities that are wrong for a fresh object. Where none was seen to be, what differs later or at extremes; or a quantity, which the
     * judge may have seen to be wrong sooner.
     */
    private boolean isLostWhereItShould() {
        SortedSet<String> quantities = quantities(differs);
        if (mutant.edit().operator() == Operator.PRECISION && lost.equals(Set.of("stability"))) {
            // Single precision is one slip, and one facet pays for it.
            return true;
        }
        return quantities.isEmpty()
                ? !quantities(lost).isEmpty() || lost.containsAll(differs)
                : lost.containsAll(quantities);
    }

    /** Whether there is an exception with its line, a shape, or the law of conduct that it breaks, and no more has to be said. */
    boolean isToldBySymptom() {
        return told.isEmpty() && (saysItself || lost.equals(Set.of("conduct")));
    }

    private static SortedSet<String> quantities(Set<String> facets) {
        SortedSet<String> quantities = new TreeSet<>(facets);
        quantities.removeAll(Set.of("stability", "conduct"));
        return quantities;
    }
}
