package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/**
 * A class of any size, made of a few records that were really graded: each part of each submission is taken from another record, and
 * most from a right one. The same seed always makes the same class.
 */
public final class MixedClass {

    private static final long SEED = 7;
    private static final double RIGHT = 0.4;
    private static final double LEFT_ASIDE = 0.02;
    private static final List<String> FIRST = List.of(
            "Ada",
            "Alan",
            "Amina",
            "Bao",
            "Chiara",
            "David",
            "Elif",
            "Emmy",
            "Fatou",
            "Grace",
            "Hiro",
            "Ines",
            "Jonas",
            "Kim",
            "Lena",
            "Mar\u00eda",
            "Noor",
            "Olu",
            "Petra",
            "Ravi",
            "Sof\u00eda",
            "Tariq",
            "Uma",
            "Vera",
            "Yuki",
            "Zo\u00eb");
    private static final List<String> LAST = List.of(
            "Abara",
            "Becker",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garc\u00eda",
            "Haddad",
            "Ito",
            "Jansen",
            "Kov\u00e1cs",
            "Lindqvist",
            "M\u00fcller",
            "Novak",
            "Okafor",
            "Petrov",
            "Quispe",
            "Rossi",
            "Singh",
            "Tanaka",
            "Usman",
            "Weber");

    private final Assignment assignment;
    private final List<SubmissionRecord> pool;
    private final List<SubmissionRecord> right;
    private final Random random = new Random(SEED);

    private MixedClass(Assignment assignment, List<SubmissionRecord> records) {
        this.assignment = assignment;
        this.pool = records.stream()
                .filter(record -> record.status() == Status.GRADED)
                .toList();
        this.right = pool.stream()
                .filter(record -> record.results().stream().allMatch(CheckResult::isPassed))
                .toList();
    }

    /** A class of some size, of records of which one at least is right. */
    public static List<Graded> of(Assignment assignment, List<SubmissionRecord> records, int size) {
        MixedClass mixed = new MixedClass(assignment, records);
        List<Graded> graded = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            graded.add(mixed.next(number));
        }
        return graded;
    }

    private Graded next(int number) {
        String name = pick(FIRST) + " " + pick(LAST) + String.format(Locale.ROOT, " %04d", number);
        if (random.nextDouble() < LEFT_ASIDE) {
            return new Graded(name, leftAside(), Optional.empty());
        }
        SubmissionRecord record = mixed();
        return new Graded(name, record, Optional.of(new Marking(assignment).of(record)));
    }

    private SubmissionRecord leftAside() {
        return random.nextBoolean()
                ? Records.without(
                        Status.REFUSED, "the zip is damaged: it ends in the middle of an entry; ask for the work again")
                : Records.without(
                        Status.NEEDS_ATTENTION,
                        "there is more than one class Dense: Dense.java (Dense), old/Dense.java (Dense); keep one");
    }

    private SubmissionRecord mixed() {
        List<CheckResult> results = new ArrayList<>();
        List<Diagnosis> diagnoses = new ArrayList<>();
        List<RightFormula> formulas = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Part part : assignment.parts()) {
            SubmissionRecord source = random.nextDouble() < RIGHT ? pick(right) : pick(pool);
            String name = part.className();
            results.addAll(own(source.results(), result -> result.check().part(), name));
            diagnoses.addAll(own(source.diagnoses(), Diagnosis::part, name));
            formulas.addAll(own(source.formulas(), RightFormula::part, name));
        }
        pick(pool).results().stream()
                .filter(result -> result.check().family() == Family.CHAIN)
                .forEach(results::add);
        if (random.nextDouble() < LEFT_ASIDE) {
            notes.add(
                    "Dense.java draws random numbers (java.util.Random): Gradus gives it the same ones in every run, so that"
                            + " the marks are the same in every run");
        }
        return SubmissionRecord.graded(notes, results, diagnoses, formulas);
    }

    private static <T> List<T> own(List<T> all, Function<T, String> part, String name) {
        return all.stream().filter(one -> part.apply(one).equals(name)).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
