package org.gradus.engine.report.html;

import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Limits;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.report.html.Page.Fact;
import org.gradus.engine.report.html.Page.Ranked;
import org.gradus.engine.report.html.data.LossRow;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;

/** {@code report.html}: a class on one page that needs nothing beside it, for its instructor. Of hidden cases it has the areas alone. */
public final class HtmlReport {

    private final RunFacts run;
    private final Assignment assignment;
    private final ClassTally tally;

    /**
     * Begins the page.
     *
     * @param pages the names of students' pages, by those of their submissions
     */
    public HtmlReport(RunFacts run, Assignment assignment, Map<String, String> pages) {
        this.run = run;
        this.assignment = assignment;
        this.tally = new ClassTally(assignment, pages);
    }

    /**
     * Reads the next submission, of which a few kilobytes are kept until the page is written.
     *
     * @return adds it
     * @throws RuntimeException if nothing can be told of it
     */
    public Runnable of(Graded graded) {
        return tally.of(graded);
    }

    /** Writes the page, once all were added. */
    public void writeTo(Writer html) {
        Templates.render("report.jte", page(), new WriterOutput(html));
    }

    private Page page() {
        ClassFigures figures = tally.figures();
        return new Page(
                PageText.line(assignment.title()),
                Assets.POLICY,
                Assets.STYLE,
                Assets.SCRIPTS,
                figures.tiles(),
                tally.attention(),
                ranked(tally.losses(), figures),
                facts(run, assignment),
                Island.of(tally.data()));
    }

    private static List<Ranked> ranked(List<LossRow> losses, ClassFigures figures) {
        List<Ranked> ranked = new ArrayList<>();
        for (LossRow loss : losses) {
            int submissions = loss.submissions().size();
            ranked.add(new Ranked(
                    ranked.size(),
                    loss.name(),
                    loss.isNamed(),
                    loss.part(),
                    String.join(", ", loss.facets()),
                    loss.sentence(),
                    submissions,
                    figures.share(submissions)));
        }
        return ranked;
    }

    private static List<Fact> facts(RunFacts run, Assignment assignment) {
        Limits limits = assignment.limits();
        return List.of(
                new Fact("Gradus", run.grader()),
                new Fact("its SHA-256", run.graderHash()),
                new Fact("Java", run.java()),
                new Fact("Sandbox", run.sandbox()),
                new Fact("Assignment", PageText.line(assignment.id())),
                new Fact("its SHA-256", run.assignmentHash()),
                new Fact("Seed", run.seed()),
                new Fact("Encoding", run.encoding().isEmpty() ? "found out for each source" : run.encoding()),
                new Fact(
                        "Time for one script",
                        limits.scriptCpuSeconds() + " s of CPU time, " + limits.scriptWallSeconds()
                                + " s asleep or blocked"),
                new Fact(
                        "Time for a submission",
                        limits.submissionCpuSeconds() + " s of CPU time, " + limits.submissionIdleSeconds()
                                + " s asleep or blocked"),
                new Fact("Heap", limits.heapMegabytes() + " MB"));
    }
}
