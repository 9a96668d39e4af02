package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/** Text that a browser might obey, at every place of a record that a student can write to. */
public final class HostileClass {

    /** Each sets {@code window.obeyed}, or loads something, where it is taken for anything but text. */
    public static final List<String> TEXTS = List.of(
            "<script>window.obeyed=1</script>",
            "</script><script>window.obeyed=2</script>",
            "<!--<script>window.obeyed=3",
            "]]>--><svg onload=window.obeyed=4>",
            "<img src=x onerror=window.obeyed=5>",
            "\" onmouseover=\"window.obeyed=6\" autofocus onfocus=\"window.obeyed=7",
            "' onfocus='window.obeyed=8' tabindex=1 x='",
            "javascript:window.obeyed=9",
            "<iframe srcdoc='<script>parent.obeyed=10</script>'></iframe>",
            "<style>body{display:none}</style><link rel=stylesheet href=//a.example><base href=//a.example>",
            "<form action=//a.example><button>x</button></form><meta http-equiv=refresh content=0;url=//a.example>",
            "${7*7} {{7*7}} @page.title() `window.obeyed=11` \\u003cscript\\u003ewindow.obeyed=12\\u003c/script\\u003e",
            "__proto__",
            "\u202eevil\u2066\u0000\u001b[2J\u2028window.obeyed=13\u2029");

    private HostileClass() {}

    /** A submission for each of the texts, which stands in all of its places. */
    public static List<Graded> of(Assignment assignment) {
        List<Graded> graded = new ArrayList<>();
        for (String text : TEXTS) {
            SubmissionRecord record = record(assignment, text);
            graded.add(new Graded(text, record, Optional.of(new Marking(assignment).of(record))));
            graded.add(new Graded(text, Records.without(Status.REFUSED, text), Optional.empty()));
        }
        return graded;
    }

    private static SubmissionRecord record(Assignment assignment, String text) {
        List<Outcome> outcomes = List.of(
                new Outcome.Threw(text, text),
                new Outcome.WrongShape(text, "2x1", text),
                new Outcome.Crashed(text, text),
                new Outcome.TimedOut(text),
                new Outcome.BrokeRule("forward", text),
                new Outcome.NotCompiled(text, List.of(text, text)),
                new Outcome.Failed(new Flaw.NoGradient("W", List.of(text))),
                new Outcome.Failed(new Flaw.NoneFits("Dense", "Layer", List.of(text))),
                new Outcome.Failed(new Flaw.NotLoaded("Dense", text)));
        List<CheckResult> results = new ArrayList<>();
        assignment
                .parts()
                .forEach(part -> part.points()
                        .keySet()
                        .forEach(facet -> results.add(new CheckResult(
                                new CheckId(
                                        part.className(),
                                        Optional.of(facet),
                                        Optional.of(facet),
                                        new CheckSource.Law("law", "")),
                                outcomes.get(results.size() % outcomes.size())))));
        results.add(new CheckResult(
                new CheckId("chain", Optional.empty(), Optional.empty(), new CheckSource.Chain("000-network")),
                new Outcome.Threw(text, text)));
        return new SubmissionRecord(Status.GRADED, "", List.of(text, text + " draws random numbers (x)"), results);
    }
}
