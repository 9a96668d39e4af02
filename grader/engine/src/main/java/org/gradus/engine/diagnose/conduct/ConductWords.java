package org.gradus.engine.diagnose.conduct;

import org.gradus.engine.diagnose.conduct.ConductFact.Disturbance;
import org.gradus.engine.diagnose.conduct.ConductFact.Entry;
import org.gradus.engine.diagnose.conduct.ConductFact.ForeignArgument;
import org.gradus.engine.diagnose.conduct.ConductFact.OwnArgument;
import org.gradus.engine.diagnose.conduct.ConductFact.Result;
import org.gradus.engine.diagnose.conduct.ConductFact.Sum;
import org.gradus.engine.result.NumberText;

/** What was seen of conduct, as a sentence to a student. */
public final class ConductWords {

    private ConductWords() {}

    public static String of(ConductFact fact) {
        if (fact instanceof OwnArgument own) {
            return "Your " + own.call() + " writes into its argument " + own.argument() + ": " + wasAndIs(own.entry());
        } else if (fact instanceof ForeignArgument foreign) {
            return "Your " + foreign.call() + " writes into " + foreign.argument() + ", which " + foreign.receiver()
                    + " was given: " + wasAndIs(foreign.entry());
        } else if (fact instanceof Result result) {
            return "Your " + result.call() + " writes into " + result.result() + ", which " + result.returner()
                    + " returned: " + wasAndIs(result.entry());
        } else if (fact instanceof Sum sum) {
            return "It is " + sum.result() + " that adds up: " + place(sum.entry()) + " is "
                    + NumberText.show(sum.first()) + " the first time, should be "
                    + NumberText.show(sum.entry().before()) + " the second time, and is "
                    + NumberText.show(sum.entry().after()) + ".";
        }
        return of((Disturbance) fact);
    }

    private static String of(Disturbance disturbance) {
        Entry entry = disturbance.entry();
        return disturbance.cause()
                + (disturbance.latest().isEmpty() ? "" : ", after " + disturbance.latest() + " of this one,")
                + " changes " + disturbance.result() + " of this one: " + place(entry) + " is "
                + NumberText.show(entry.after()) + " instead of " + NumberText.show(entry.before()) + ".";
    }

    private static String wasAndIs(Entry entry) {
        return place(entry) + " was " + NumberText.show(entry.before()) + ", and is " + NumberText.show(entry.after())
                + " after the call.";
    }

    private static String place(Entry entry) {
        return "entry (" + entry.row() + ", " + entry.column() + ")";
    }
}
