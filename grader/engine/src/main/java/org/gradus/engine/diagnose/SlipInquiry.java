package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ejml.MatrixDimensionException;
import org.gradus.engine.diagnose.SlippedLine.Reach;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * Looks for the one slip that all numbers come from, those of every quantity. Where there is none, for one from which all comes that it
 * changes: there is another slip beside it.
 */
final class SlipInquiry {

    private final KindMisconceptions known;
    private final List<Answered> asked;
    private final List<Quantity> wrong;
    private final List<Explaining> explaining;

    /**
     * Looks through all slips once, whatever will be asked for.
     *
     * @param known about the kind
     * @param evidences probes, and what was answered to them
     */
    SlipInquiry(KindMisconceptions known, Slips slips, List<Evidence> evidences) {
        this.known = known;
        this.asked = evidences.stream()
                .flatMap(evidence -> evidence.probes().stream().map(probe -> answered(probe, evidence)))
                .sorted(Comparator.comparingInt(Answered::size))
                .toList();
        this.wrong = known.quantities().stream()
                .filter(quantity -> asked.stream().anyMatch(one -> isWrong(quantity, one)))
                .toList();
        this.explaining =
                slips
                        .among(
                                facets(wrong.stream()),
                                facets(known.quantities().stream().filter(this::isRight)))
                        .stream()
                        .map(slip -> new Explaining(slip, explained(slip)))
                        .filter(one -> !one.explained().isEmpty())
                        .toList();
    }

    private static List<Facet> facets(Stream<Quantity> quantities) {
        return quantities.map(Quantity::facet).toList();
    }

    /** Wherever it was asked. */
    private boolean isRight(Quantity quantity) {
        return !wrong.contains(quantity)
                && asked.stream().allMatch(one -> numbers(quantity, one).isPresent());
    }

    /** What was asked, and what was answered about each quantity with numbers. */
    private record Answered(Probe probe, FormulaInputs operands, List<Actual> numbers) {
        /** Most slips do not survive the smallest question. */
        int size() {
            return probe.first().asked().input().rows()
                    * probe.first().asked().input().columns();
        }
    }

    /**
     * What was answered about a quantity.
     *
     * @param truth what is right; worked out once, for all slips
     */
    private record Actual(Quantity quantity, MatrixData actual, Optional<MatrixData> truth) {}

    /** A slip, and the quantities whose numbers all come from it; it changes no other. */
    private record Explaining(Slip slip, List<Quantity> explained) {}

    /** What explains a quantity, if there is just one thing that does. */
    Optional<SlippedLine> of(Quantity quantity) {
        if (!wrong.contains(quantity)) {
            return Optional.empty();
        }
        boolean isAllKnown = asked.stream()
                .allMatch(one -> one.numbers().size() == known.quantities().size());
        return only(quantity, wrong, isAllKnown ? Reach.ALL : Reach.WHAT_COMES_FROM_IT)
                .or(() -> only(quantity, List.of(quantity), Reach.WHAT_COMES_FROM_IT));
    }

    private Optional<SlippedLine> only(Quantity quantity, List<Quantity> wanted, Reach reach) {
        List<Slip> left = explaining.stream()
                .filter(one -> one.explained().containsAll(wanted))
                .map(Explaining::slip)
                .toList();
        return left.stream()
                .findFirst()
                .filter(first -> left.stream().allMatch(other -> areAlike(first, other, quantity)))
                .map(slip -> new SlippedLine(quantity.facet(), quantity, slip, reach));
    }

    private Answered answered(Probe probe, Evidence evidence) {
        List<Actual> numbers = new ArrayList<>();
        for (Quantity quantity : known.quantities()) {
            if (evidence.interview().answer(probe.first(), quantity.facet()) instanceof Answer.Numbers answer) {
                numbers.add(
                        new Actual(quantity, answer.matrix(), quantity.truth().answer(probe.first())));
            }
        }
        return new Answered(probe, probe.first().operands(), numbers);
    }

    private static Optional<Actual> numbers(Quantity quantity, Answered asked) {
        return asked.numbers().stream()
                .filter(one -> one.quantity().equals(quantity))
                .findFirst();
    }

    private static boolean isWrong(Quantity quantity, Answered asked) {
        return numbers(quantity, asked)
                .filter(own -> !own.truth()
                        .filter(truth -> holds(
                                truth, own.actual(), quantity, asked.probe().first()))
                        .isPresent())
                .isPresent();
    }

    /** None if it does not explain all that it changes. */
    private List<Quantity> explained(Slip slip) {
        List<Quantity> left = known.quantities();
        for (Answered one : asked) {
            Optional<SortedMap<Facet, MatrixData>> answers = run(slip, one.operands());
            if (answers.isEmpty()
                    || one.numbers().stream()
                            .filter(own -> slip.changes(own.quantity().facet()))
                            .anyMatch(own -> contradicts(answers.get(), own, one))) {
                return List.of();
            }
            left = left.stream()
                    .filter(quantity -> numbers(quantity, one)
                            .map(own -> comesFrom(answers.get(), quantity, own.actual(), one))
                            .orElse(true))
                    .toList();
            if (left.stream().noneMatch(wrong::contains)) {
                return List.of();
            }
        }
        return left;
    }

    /** The student has other numbers, and they are not what the slip leaves as it should be. */
    private static boolean contradicts(SortedMap<Facet, MatrixData> answers, Actual own, Answered asked) {
        return !comesFrom(answers, own.quantity(), own.actual(), asked)
                && own.truth()
                        .map(truth -> !comesFrom(answers, own.quantity(), truth, asked))
                        .orElse(true);
    }

    private static boolean comesFrom(
            SortedMap<Facet, MatrixData> answers, Quantity quantity, MatrixData numbers, Answered asked) {
        return Stream.ofNullable(answers.get(quantity.facet()))
                .anyMatch(predicted ->
                        holds(predicted, numbers, quantity, asked.probe().first()));
    }

    /** On questions that nobody was asked. */
    private boolean areAlike(Slip one, Slip other, Quantity quantity) {
        return asked.stream()
                .map(answered -> answered.probe().later())
                .allMatch(question -> answer(one, quantity, question)
                        .flatMap(first -> answer(other, quantity, question)
                                .map(second -> holds(first, second, quantity, question)))
                        .orElse(false));
    }

    private Optional<MatrixData> answer(Slip slip, Quantity quantity, ProbeQuestion question) {
        return run(slip, question.operands()).flatMap(answers -> Optional.ofNullable(answers.get(quantity.facet())));
    }

    private static boolean holds(MatrixData predicted, MatrixData actual, Quantity quantity, ProbeQuestion question) {
        return Agreement.holds(predicted, actual, Agreement.bound(quantity.facet(), question));
    }

    /** Nothing where a line needs what is not there yet. */
    private Optional<SortedMap<Facet, MatrixData>> run(Slip slip, FormulaInputs operands) {
        try {
            return Optional.of(slip.answers(operands));
        } catch (MatrixDimensionException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
