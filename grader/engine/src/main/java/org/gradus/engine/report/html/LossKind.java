package org.gradus.engine.report.html;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Ground;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;

/**
 * What a lost facet is counted under: every one is, by its misconception, or by what it is where none is named.
 *
 * @param sentence what a tutor would say; empty where there is no name
 */
record LossKind(String name, boolean isNamed, String part, String sentence) implements Comparable<LossKind> {

    private static final String UNNAMED = "wrong, without a name";

    /** Of a facet that was lost. */
    static LossKind of(PartReport report, FacetReport facet) {
        String part = report.part().name();
        return facet.diagnosis()
                .map(diagnosis -> named(part, diagnosis))
                .orElseGet(() -> new LossKind(kind(report, facet), false, part, ""));
    }

    private static LossKind named(String part, Diagnosis diagnosis) {
        return new LossKind(diagnosis.cause().label(), true, part, diagnosis.sentence());
    }

    private static String kind(PartReport report, FacetReport facet) {
        return report.broken()
                .or(() -> first(facet.grounds()))
                .map(LossKind::kind)
                .orElse("nothing to check");
    }

    private static Optional<Outcome> first(List<Ground> grounds) {
        return grounds.stream().map(Ground::outcome).findFirst();
    }

    private static String kind(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return kind(failed.flaw());
        } else if (outcome instanceof Outcome.NotCompiled) {
            return "does not compile";
        } else if (outcome instanceof Outcome.NotImplemented) {
            return "not implemented yet";
        } else if (outcome instanceof Outcome.Imprecise) {
            return "single precision";
        } else if (outcome instanceof Outcome.Crashed) {
            return "ended the program";
        } else if (outcome instanceof Outcome.OverBudget) {
            return "used up its budget";
        }
        return outcome.word();
    }

    private static String kind(Flaw flaw) {
        if (flaw instanceof Flaw.NoClass) {
            return "no class";
        } else if (flaw instanceof Flaw.NoGradient) {
            return "no gradient of that name";
        } else if (flaw instanceof Flaw.HiddenCase) {
            return "a hidden case";
        }
        return isOfTheClass(flaw) ? "a class that cannot be used" : UNNAMED;
    }

    private static boolean isOfTheClass(Flaw flaw) {
        return flaw instanceof Flaw.NoneFits
                || flaw instanceof Flaw.WrongContract
                || flaw instanceof Flaw.OwnContract
                || flaw instanceof Flaw.AbstractClass
                || flaw instanceof Flaw.NoConstructor
                || flaw instanceof Flaw.NotLoaded;
    }

    /** By name, then by part: two of one name about one part are the same loss. */
    @Override
    public int compareTo(LossKind other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? part.compareTo(other.part) : byName;
    }
}
