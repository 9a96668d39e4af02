package org.gradus.engine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.engine.check.cases.ValueFinding;
import org.gradus.engine.check.cases.Verified;
import org.gradus.engine.result.NumberText;

/** What {@code verify} says about expected values that nothing speaks against: which were checked, by what, and which by nobody. */
record VerifiedText(Verified verified) {

    /** A line for each case and reason why a value does not simply agree. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.addAll(grouped(
                ValueFinding.NoReference.class,
                finding -> "not checked, because " + finding.className() + " has no reference"));
        notes.addAll(grouped(ValueFinding.Unknown.class, VerifiedText::unknown));
        notes.addAll(grouped(
                ValueFinding.Tolerated.class,
                finding -> "held to the case's own tolerance (relative "
                        + NumberText.show(finding.tolerance().relative()) + ", absolute "
                        + NumberText.show(finding.tolerance().absolute()) + ")"));
        return notes;
    }

    private static String unknown(ValueFinding.Unknown finding) {
        return "not checked, because digits are lost between the steps: other correct ways to round there move it by up to "
                + NumberText.show(finding.doubt())
                + ". Ask for it in a separate case that gives its input and upstream";
    }

    private record Group(String file, String why) {}

    private <F extends ValueFinding> List<String> grouped(Class<F> sort, Function<F, String> why) {
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        for (F finding : verified.of(sort)) {
            groups.computeIfAbsent(new Group(finding.file(), why.apply(finding)), any -> new ArrayList<>())
                    .add(finding.key().toString());
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((group, keys) -> lines.add(group.file() + ": " + String.join(", ", keys) + ": " + group.why()));
        return lines;
    }

    /** How many expected values the reference has confirmed. */
    String summary() {
        int all = verified.findings().size();
        int agreeing = verified.of(ValueFinding.Agrees.class).size();
        int tolerated = verified.of(ValueFinding.Tolerated.class).size();
        if (agreeing == all) {
            return "every expected value agrees with the reference";
        }
        int unchecked = all - agreeing - tolerated;
        if (unchecked == all) {
            return "none of its expected values could be checked";
        }
        return agreeing + " of " + all + " expected values agree with the reference"
                + (tolerated == 0 ? "" : ", " + tolerated + " within the case's own tolerance")
                + (unchecked == 0 ? "" : "; the other " + unchecked + " could not be checked");
    }
}
