package org.gradus.engine.zoo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.Marked;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The zoo against chance: right layers with a thousand seeds, over all scales of input, must not lose a single mark; wrong ones must
 * get the same marks from every seed. It takes minutes: {@code .ci/fairness} runs it, and its name is none that the build looks for.
 */
@TestMethodOrder(OrderAnnotation.class)
class Fairness {

    private static final int SEEDS = Integer.getInteger("fairness.seeds", 1000);
    private static final int SEEDS_FOR_WRONG = Math.min(SEEDS, 20);
    private static final int SHOWN = 40;

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final PrintStream OUT = System.out;

    /** The plan of grading, and every scale throughout: the seeds take them in turn. */
    private static final List<TrySchedule> PLANS = Stream.concat(
                    Stream.of(TrySchedule.usual()),
                    Arrays.stream(InputScale.values()).map(TrySchedule::at))
            .toList();

    @Test
    @Order(2)
    void rightLayersLoseNoMark() {
        List<Class<?>> members = Zoo.members(Right.class);
        Map<String, Tally> tallies = new TreeMap<>();
        ASSIGNMENT.parts().forEach(part -> tallies.put(part.className(), new Tally()));
        for (int seed = 1; seed <= SEEDS; seed++) {
            TrySchedule plan = PLANS.get(seed % PLANS.size());
            CheckSuite suite = suite(seed, plan);
            String where = " with seed " + seed + ", " + plan;
            // One class never sits twice at a time: static fields are the whole JVM's.
            members.parallelStream()
                    .map(member -> Marked.of(ASSIGNMENT, suite, right(member).part(), member.getName()))
                    .toList()
                    .forEach(marked -> tally(tallies, marked.candidate().part().className())
                            .add(marked, where));
        }
        int lost = report(members, tallies);

        assertThat(lost).as("marks lost by right layers").isZero();
    }

    @Test
    @Order(1)
    void wrongMembersGetTheSameMarksFromEverySeed() {
        List<Class<?>> members = Zoo.members(Wrong.class);
        Map<String, Set<List<String>>> points = new TreeMap<>();
        for (int seed = 1; seed <= SEEDS_FOR_WRONG; seed++) {
            CheckSuite suite = suite(seed, TrySchedule.usual());
            members.parallelStream()
                    .map(member ->
                            Marked.of(ASSIGNMENT, suite, Catches.wrong(member).part(), member.getName()))
                    .toList()
                    .forEach(marked -> points.computeIfAbsent(marked.candidate().binaryName(), name -> new HashSet<>())
                            .add(marked.points()));
        }
        points.values().removeIf(seen -> seen.size() == 1);
        points.forEach((member, seen) -> OUT.println("  " + member + " gets " + seen));
        OUT.println("fairness: " + points.size() + " of " + members.size()
                + " wrong members get marks that depend on the seed, with " + SEEDS_FOR_WRONG + " seeds");
        assertThat(points).isEmpty();
    }

    private static int report(List<Class<?>> members, Map<String, Tally> tallies) {
        Map<String, List<Class<?>>> byPart =
                members.stream().collect(groupingBy(member -> right(member).part()));
        for (Part part : ASSIGNMENT.parts()) {
            Tally tally = tally(tallies, part.className());
            OUT.printf(
                    "%-20s %3d right layers, %d marks lost, %d checks failed%n",
                    part.className(),
                    byPart.getOrDefault(part.className(), List.of()).size(),
                    tally.lost,
                    tally.failed);
            tally.examples.forEach(example -> OUT.println("  " + example));
        }
        int lost = tallies.values().stream().mapToInt(tally -> tally.lost).sum();
        OUT.println(
                "fairness: " + lost + " marks lost by " + members.size() + " right layers with " + SEEDS + " seeds");
        return lost;
    }

    /** What went wrong in a part. */
    private static final class Tally {
        private int lost;
        private int failed;
        private final List<String> examples = new ArrayList<>();

        void add(Marked marked, String where) {
            lost += marked.lost();
            failed += marked.against().size();
            marked.against().stream()
                    .limit(SHOWN - examples.size())
                    .map(result -> marked.candidate().binaryName() + where + ": " + result)
                    .forEach(examples::add);
        }
    }

    private static Tally tally(Map<String, Tally> tallies, String part) {
        return Objects.requireNonNull(tallies.get(part));
    }

    private static CheckSuite suite(long seed, TrySchedule plan) {
        return new CheckSuite(ASSIGNMENT, References.standard(), seed, plan);
    }

    private static Right right(Class<?> member) {
        return Objects.requireNonNull(member.getAnnotation(Right.class));
    }
}
