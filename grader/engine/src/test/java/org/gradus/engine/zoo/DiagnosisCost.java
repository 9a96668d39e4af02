package org.gradus.engine.zoo;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.diagnose.FoundCondition;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Test;

/**
 * What it takes to say what is wrong: CPU time of the diagnosis for each lost facet of every wrong member of the zoo, the student's
 * side included, which runs in this process. It asserts nothing, {@code .ci/diagnosis-cost} runs it, and its name is none that the
 * build looks for.
 */
class DiagnosisCost {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final PrintStream OUT = System.out;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    /** So many members are named. */
    private static final int DEAREST = 12;

    private final CheckSuite suite = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private final Diagnoser diagnoser = new Diagnoser(References.standard());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Milliseconds for one lost facet of a member. */
    private record Cost(String member, double milliseconds, boolean isOfACondition) {}

    @Test
    void ofEveryLostFacet() {
        // The first time the judge is cold.
        measured();
        List<Cost> costs = measured();
        print("lost facets", costs);
        print(
                "of those with a condition",
                costs.stream().filter(Cost::isOfACondition).toList());
        printDearest(costs);
    }

    private List<Cost> measured() {
        List<Cost> costs = new ArrayList<>();
        Zoo.members(Wrong.class).forEach(member -> costs.addAll(of(member)));
        return costs;
    }

    private List<Cost> of(Class<?> member) {
        Wrong wrong = member.getAnnotation(Wrong.class);
        Candidate candidate = new Candidate(ASSIGNMENT.part(wrong.part()).orElseThrow(), member.getName());
        InProcessSubject subject = new InProcessSubject();
        Marked marked = Marked.of(ASSIGNMENT, suite, candidate, subject);
        long before = threads.getCurrentThreadCpuTime();
        List<Explained> found = diagnoser.of(candidate, marked.results(), subject);
        double milliseconds = (threads.getCurrentThreadCpuTime() - before) / NANOS_IN_A_MILLISECOND;
        int lost = wrong.loses().length;
        boolean isOfACondition = found.stream().anyMatch(FoundCondition.class::isInstance);
        return Collections.nCopies(
                lost, new Cost(wrong.part() + ": " + member.getSimpleName(), milliseconds / lost, isOfACondition));
    }

    private static void print(String what, List<Cost> costs) {
        double[] sorted =
                costs.stream().mapToDouble(Cost::milliseconds).sorted().toArray();
        OUT.println(String.format(
                Locale.ROOT,
                "%d %s: %.0f ms of CPU in the median, %.0f for nine in ten, %.0f at most",
                sorted.length,
                what,
                share(sorted, 0.5),
                share(sorted, 0.9),
                share(sorted, 1)));
    }

    private static void printDearest(List<Cost> costs) {
        costs.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Cost::milliseconds).reversed())
                .limit(DEAREST)
                .forEach(cost ->
                        OUT.println(String.format(Locale.ROOT, "%6.0f ms %s", cost.milliseconds(), cost.member())));
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
