package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.formula.Slip;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * Looks for the one slip in a procedure that all numbers come from, those of every quantity: what is wrong in one line is wrong in whatever
 * follows from it. Where there is none, for one that a single quantity comes from.
 *
 * @param known about the kind
 * @param evidences probes, and what was answered to them
 */
record SlipInquiry(KindMisconceptions known, Procedure procedure, List<Evidence> evidences) {

    /** What was asked, and what was answered about each quantity with numbers. */
    private record Answered(ProbeQuestion question, List<Numbers> numbers) {}

    /** What was answered about a quantity. */
    private record Numbers(Quantity quantity, MatrixData actual) {}

    /** What explains a quantity, if there is just one thing that does. */
    Optional<SlippedLine> of(Quantity quantity) {
        return among(quantity, any -> true).or(() -> among(quantity, quantity::equals));
    }

    private Optional<SlippedLine> among(Quantity quantity, Predicate<Quantity> counting) {
        List<Answered> asked = asked(counting);
        if (asked.stream().noneMatch(one -> isWrong(quantity, one))) {
            return Optional.empty();
        }
        Stage stage = stage(asked);
        List<Slip> left = procedure.right().slips().stream()
                .filter(slip -> slip.stage() == stage)
                .filter(slip -> asked.stream().allMatch(one -> comesFrom(slip, one)))
                .toList();
        return left.stream()
                .findFirst()
                .filter(first -> left.stream().allMatch(other -> areAlike(first, other, quantity)))
                .map(slip -> new SlippedLine(quantity.facet(), quantity, procedure, slip));
    }

    /** What comes out of forward says whether its lines are right. */
    private Stage stage(List<Answered> asked) {
        Quantity main = known.quantities().get(0);
        return asked.stream().anyMatch(one -> isWrong(main, one))
                ? Stage.FORWARD
                : procedure.right().lastStage();
    }

    /** The smallest questions first: most slips do not survive one. */
    private List<Answered> asked(Predicate<Quantity> counting) {
        return evidences.stream()
                .flatMap(evidence -> evidence.probes().stream()
                        .map(Probe::first)
                        .map(question -> new Answered(question, numbers(question, evidence, counting))))
                .sorted(Comparator.comparingInt(one -> size(one.question())))
                .toList();
    }

    private static int size(ProbeQuestion question) {
        return question.asked().input().rows() * question.asked().input().columns();
    }

    private List<Numbers> numbers(ProbeQuestion question, Evidence evidence, Predicate<Quantity> counting) {
        List<Numbers> numbers = new ArrayList<>();
        for (Quantity quantity : known.quantities()) {
            if (counting.test(quantity)
                    && evidence.interview().answer(question, quantity.facet()) instanceof Answer.Numbers answer) {
                numbers.add(new Numbers(quantity, answer.matrix()));
            }
        }
        return numbers;
    }

    private static boolean isWrong(Quantity quantity, Answered asked) {
        return asked.numbers().stream()
                .filter(one -> one.quantity().equals(quantity))
                .anyMatch(one -> !quantity.truth()
                        .answer(asked.question())
                        .map(truth -> holds(truth, one.actual(), quantity, asked.question()))
                        .orElse(false));
    }

    private boolean comesFrom(Slip slip, Answered asked) {
        return run(slip, asked.question())
                .map(answers -> asked.numbers().stream()
                        .allMatch(one -> holds(
                                answers.get(one.quantity().facet()), one.actual(), one.quantity(), asked.question())))
                .orElse(false);
    }

    /** On questions that nobody was asked. */
    private boolean areAlike(Slip one, Slip other, Quantity quantity) {
        return evidences.stream()
                .flatMap(evidence -> evidence.probes().stream())
                .map(Probe::later)
                .allMatch(question -> run(one, question)
                        .flatMap(first -> run(other, question)
                                .map(second -> holds(
                                        first.get(quantity.facet()), second.get(quantity.facet()), quantity, question)))
                        .orElse(false));
    }

    private static boolean holds(MatrixData predicted, MatrixData actual, Quantity quantity, ProbeQuestion question) {
        return Agreement.holds(predicted, actual, Agreement.bound(quantity.facet(), question));
    }

    /** Nothing where a line needs what is not there yet. */
    private Optional<SortedMap<Facet, MatrixData>> run(Slip slip, ProbeQuestion question) {
        try {
            return Optional.of(procedure.run(slip.wrong(), question.operands()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
