package org.gradus.engine.author.mutation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.author.OwnClasses;
import org.gradus.engine.author.mutation.Survivor.Why;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.mutator.Edit;
import org.gradus.mutator.MutableSource;

/**
 * Changes a right solution in one place at a time and grades each of these mutants as a student's: what keeps every point is a slip that
 * the checks would miss, or changes nothing that anybody can see.
 */
public final class Mutation {

    private static final int AT_ONCE = 20;
    private static final int LONGEST = 120;

    private final Path folder;
    private final Assignment assignment;
    private final SourceGrading grading;
    private final SourceGrading thorough;

    /**
     * Prepares it.
     *
     * @param folder of the assignment
     * @param thorough the same assignment, with more random inputs of another seed
     * @param lanes how many are graded at the same time
     */
    public Mutation(Path folder, Grading grading, Grading thorough, int lanes) {
        this.folder = folder;
        this.assignment = grading.assignment();
        this.grading = new SourceGrading(grading, lanes);
        this.thorough = new SourceGrading(thorough, lanes);
    }

    /** A solution, and what it earns. */
    private record Graduate(Solution solution, Graded graded) {
        BigDecimal points() {
            return Mutation.points(graded);
        }
    }

    /**
     * Grades mutants, drawn with the assignment's seed.
     *
     * @param most how many, at most
     * @param progress hears how many are done
     * @throws AssignmentException if there is no solution
     */
    public MutationResult of(int most, Consumer<Integer> progress) throws InterruptedException {
        Graduate right = solution();
        List<Mutant> all = mutants(right.solution());
        List<Mutant> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(new SplittableRandom(assignment.seed()).nextLong()));
        List<Mutant> unseen = new ArrayList<>();
        List<Survivor> survivors = new ArrayList<>();
        int graded = 0;
        for (int from = 0; from < drawn.size() && graded < most; ) {
            int to = Math.min(drawn.size(), from + Math.min(AT_ONCE, most - graded));
            List<Mutant> some = drawn.subList(from, to);
            List<Graded> results = grading.of(submissions(right.solution(), some));
            for (int i = 0; i < some.size(); i++) {
                if (compiles(results.get(i))) {
                    graded++;
                    if (isAlike(results.get(i), right.graded())) {
                        unseen.add(some.get(i));
                    } else if (points(results.get(i)).compareTo(right.points()) >= 0) {
                        survivors.add(new Survivor(some.get(i), Why.WORTH_NOTHING));
                    }
                }
            }
            from = to;
            progress.accept(graded);
        }
        survivors.addAll(lookedAtAgain(right.solution(), unseen));
        survivors.sort(Comparator.comparing(Survivor::why)
                .thenComparing(one -> one.mutant().file())
                .thenComparing(one -> one.mutant().line())
                .thenComparing(one -> one.mutant().after()));
        return new MutationResult(right.solution().name(), all.size(), graded, survivors);
    }

    private static List<Map<String, String>> submissions(Solution solution, List<Mutant> mutants) {
        return mutants.stream()
                .map(mutant -> solution.submission(mutant.file(), mutant.text()))
                .toList();
    }

    private List<Survivor> lookedAtAgain(Solution solution, List<Mutant> unseen) throws InterruptedException {
        if (unseen.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> all = new ArrayList<>(List.of(solution.submission()));
        all.addAll(submissions(solution, unseen));
        List<Graded> results = thorough.of(all);
        List<Survivor> survivors = new ArrayList<>();
        for (int i = 0; i < unseen.size(); i++) {
            boolean isAlike = isAlike(results.get(i + 1), results.get(0));
            survivors.add(new Survivor(unseen.get(i), isAlike ? Why.ALIKE : Why.MISSED));
        }
        return survivors;
    }

    /** Whether a mutant passes all that its original passes. */
    private static boolean isAlike(Graded mutant, Graded original) {
        return mutant.record().status().isGraded() && wrong(original).containsAll(wrong(mutant));
    }

    private static Set<CheckId> wrong(Graded graded) {
        return graded.record().results().stream()
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .map(CheckResult::check)
                .collect(Collectors.toSet());
    }

    private static boolean compiles(Graded graded) {
        return graded.record().status() != Status.NOT_COMPILED
                && graded.record().results().stream()
                        .map(CheckResult::outcome)
                        .noneMatch(Outcome.NotCompiled.class::isInstance);
    }

    private static BigDecimal points(Graded graded) {
        return graded.marks().map(SubmissionMarks::earned).orElse(BigDecimal.ZERO);
    }

    private Graduate solution() throws InterruptedException {
        for (Solution sample : samples()) {
            Graded graded = graded(sample);
            if (points(graded).compareTo(assignment.maxPoints()) == 0) {
                return new Graduate(sample, graded);
            }
        }
        if (!assignment.code().reference().isEmpty()) {
            Solution references = Solution.ofReferences(assignment);
            return new Graduate(references, graded(references));
        }
        throw new AssignmentException(List.of(new Problem(
                OwnClasses.SAMPLES,
                "",
                "there is no solution whose mutants could be graded: no folder in it earns all points, and no part has a"
                        + " reference of your own",
                "Put a right solution there, in a folder of its own.")));
    }

    private Graded graded(Solution solution) throws InterruptedException {
        return grading.of(List.of(solution.submission())).get(0);
    }

    private List<Solution> samples() {
        return new OwnClasses(folder, assignment)
                .samples().stream()
                        .map(sample -> Solution.ofSample(sample.name(), sample.sources()))
                        .toList();
    }

    private static List<Mutant> mutants(Solution solution) {
        List<Mutant> mutants = new ArrayList<>();
        for (Map.Entry<String, String> file : solution.sources().entrySet()) {
            MutableSource source = new MutableSource(file.getKey().replaceAll("\\W", "_"), file.getValue());
            for (Edit edit : source.edits()) {
                mutants.add(new Mutant(
                        file.getKey(),
                        source.line(edit),
                        shown(source.before(edit)),
                        shown(source.after(edit)),
                        edit.operator().words(),
                        source.changed(edit)));
            }
        }
        return mutants;
    }

    private static String shown(String lines) {
        String line = lines.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
