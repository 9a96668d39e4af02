package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaSearch;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;
import org.gradus.wire.MatrixData;

/**
 * Asks for the formula behind the numbers of a candidate: searched for on most probes, held against the rest. It is told only
 * if it is the one that is left.
 */
final class FormulaInquiry {

    private final KindMisconceptions known;
    private final Candidate candidate;
    private final Subject subject;
    private Optional<Evidence> further = Optional.empty();

    FormulaInquiry(KindMisconceptions known, Candidate candidate, Subject subject) {
        this.known = known;
        this.candidate = candidate;
        this.subject = subject;
    }

    /** What was asked about a quantity, and what was answered. */
    private record Answered(ProbeQuestion question, MatrixData numbers) {}

    /** The formula of a quantity, if there is one. */
    Optional<ComputedFormula> of(Facet facet, Evidence usual) {
        return known.searched().language(facet).flatMap(language -> of(language, usual));
    }

    /** Whether what explains the usual probes explains those of other sizes too. */
    boolean isConfirmed(Hypothesis hypothesis) {
        Evidence other = further();
        return other.probes().stream()
                .allMatch(probe -> hypothesis.reproducesRoughly(
                        probe.first(), other.interview().answer(probe.first(), hypothesis.quantity())));
    }

    private Optional<ComputedFormula> of(FormulaLanguage language, Evidence usual) {
        Facet facet = language.quantity().facet();
        List<Answered> asked = new ArrayList<>(answered(facet, usual, usual.probes()));
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Evidence other = further();
        List<Answered> sizes = answered(facet, other, other.probes());
        if (sizes.isEmpty() || (isRight(language, asked) && isRight(language, sizes))) {
            return Optional.empty();
        }
        int searched = sizes.size() / other.probes().size();
        asked.addAll(sizes.subList(0, searched));
        List<Answered> heldOut = sizes.subList(searched, sizes.size());
        return only(searched(language, asked).stream()
                .filter(formula -> Stream.concat(asked.stream(), heldOut.stream())
                        .allMatch(one -> formula.reproduces(one.question(), one.numbers())))
                .toList());
    }

    private static List<ComputedFormula> searched(FormulaLanguage language, List<Answered> asked) {
        FormulaSearch search = new FormulaSearch(
                language, asked.stream().map(one -> one.question().operands()).toList());
        return search.of(asked.stream().map(Answered::numbers).toList()).stream()
                .map(found -> new ComputedFormula(language, found))
                .toList();
    }

    /** One question of each probe; both where an answer is a single number. Nothing at all unless each has numbers for an answer. */
    private static List<Answered> answered(Facet facet, Evidence evidence, List<Probe> probes) {
        List<ProbeQuestion> questions = probes.stream()
                .flatMap(probe ->
                        facet.holdsOneNumber() ? Stream.of(probe.first(), probe.later()) : Stream.of(probe.first()))
                .toList();
        List<Answered> answered = new ArrayList<>();
        for (ProbeQuestion question : questions) {
            if (evidence.interview().answer(question, facet) instanceof Answer.Numbers numbers) {
                answered.add(new Answered(question, numbers.matrix()));
            }
        }
        return answered.size() == questions.size() ? answered : List.of();
    }

    /** Right here and wrong elsewhere: then it is no formula that goes wrong. */
    private static boolean isRight(FormulaLanguage language, List<Answered> asked) {
        return asked.stream()
                .allMatch(one -> language.quantity()
                        .truth()
                        .answer(one.question())
                        .map(truth -> Agreement.holds(
                                truth,
                                one.numbers(),
                                Agreement.bound(language.quantity().facet(), one.question())))
                        .orElse(false));
    }

    /** What is asked only where a formula or a slip is looked for. */
    Evidence further() {
        Evidence asked = further.orElseGet(() -> {
            List<Probe> probes = known.heldOutOn(candidate.part());
            return new Evidence(known, probes, ProbeAnswers.of(candidate, probes, subject));
        });
        further = Optional.of(asked);
        return asked;
    }

    /** The first, if all others are the same on questions that nobody was asked; nobody can know between two that differ. */
    private Optional<ComputedFormula> only(List<ComputedFormula> left) {
        List<ProbeQuestion> elsewhere =
                known.heldOutOn(candidate.part()).stream().map(Probe::later).toList();
        return left.stream().allMatch(one -> isAlike(left.get(0), one, elsewhere))
                ? left.stream().findFirst()
                : Optional.empty();
    }

    private static boolean isAlike(ComputedFormula one, ComputedFormula other, List<ProbeQuestion> questions) {
        return questions.stream()
                .allMatch(question -> one.answer(question)
                        .map(numbers -> other.reproduces(question, numbers))
                        .orElse(false));
    }
}
