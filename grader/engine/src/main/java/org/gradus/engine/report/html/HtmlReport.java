package org.gradus.engine.report.html;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private HtmlReport() {}

    /** The page. */
    public static byte[] of(RunFacts run, Assignment assignment, List<Graded> graded) {
        StringOutput html = new StringOutput();
        Templates.render("report.jte", page(run, assignment, graded), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Tries whether a submission can be told at all, without the page around it.
     *
     * @throws RuntimeException if it cannot
     */
    public static void requireTellable(Assignment assignment, Graded graded) {
        Island.of(assignment, List.of(graded));
        PersonNeeded.in(List.of(graded));
    }

    private static Page page(RunFacts run, Assignment assignment, List<Graded> graded) {
        List<PersonNeeded> attention = PersonNeeded.in(graded);
        long people = attention.stream().map(PersonNeeded::place).distinct().count();
        ClassFigures figures = new ClassFigures(graded, Math.toIntExact(people));
        return new Page(
                PageText.line(assignment.title()),
                Assets.POLICY,
                Assets.STYLE,
                Assets.SCRIPTS,
                figures.tiles(),
                attention,
                ranked(LossRanking.of(assignment, graded), figures),
                facts(run, assignment),
                Island.of(assignment, graded));
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
