package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Truth;
import org.gradus.engine.diagnose.condition.ConditionSearch;
import org.gradus.engine.diagnose.condition.HistorySearch;
import org.gradus.engine.diagnose.conduct.ConductWords;
import org.gradus.engine.diagnose.hypothesis.Answer;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Probe;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.Subject;

/** Looks for the misconceptions of one candidate. */
final class DiagnosisSearch {

    private final KindMisconceptions known;
    private final Candidate candidate;
    private final Subject subject;
    private final LostFacets shortfall;
    private final FormulaInquiry formulas;
    private final Optional<Truth> truth;
    private final Optional<ConditionSearch> conditions;
    private Optional<Repetition> repetition = Optional.empty();
    private Optional<SlipInquiry> slips = Optional.empty();

    /** @param truth about the part, for whoever asks when its answers are wrong; nothing where there is no reference */
    DiagnosisSearch(
            KindMisconceptions known,
            Optional<Truth> truth,
            Candidate candidate,
            Subject subject,
            LostFacets shortfall) {
        this.known = known;
        this.candidate = candidate;
        this.subject = subject;
        this.shortfall = shortfall;
        this.formulas = new FormulaInquiry(known, candidate, subject);
        this.truth = truth;
        this.conditions = truth.map(about -> ConditionSearch.usual(about, candidate, subject));
    }

    /** At most one finding for each facet, in the order of facets. */
    List<Explained> findings() {
        List<Explained> found = new ArrayList<>();
        Optional<Evidence> usual = wantsUsualProbes() ? ask(known.probesOn(candidate.part())) : Optional.empty();
        usual.ifPresent(evidence ->
                shortfall.quantities().forEach(facet -> about(facet, evidence).ifPresent(found::add)));
        stability().ifPresent(found::add);
        conduct(usual).ifPresent(found::add);
        return found;
    }

    private boolean wantsUsualProbes() {
        return !shortfall.quantities().isEmpty() || ConductMisconceptions.areLeftToTheNumbers(shortfall.conduct());
    }

    private Optional<Evidence> ask(List<Probe> probes) {
        return probes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(known, probes, ProbeAnswers.of(candidate, probes, subject)));
    }

    /** What explains all answers about a quantity explains a block of its rows too, if it is about these rows. */
    private Optional<Explained> about(Facet facet, Evidence evidence) {
        List<Hypothesis> fitting = evidence.fitting(known.hypotheses(), facet.whole()).stream()
                .filter(formulas::isConfirmed)
                .map(hypothesis -> hypothesis.under(facet))
                .filter(evidence::isShown)
                .filter(hypothesis -> isKeptTo(hypothesis.misconception().name(), evidence))
                .toList();
        return only(names(fitting))
                .<Explained>map(name -> named(facet, fitting))
                .or(() -> atRandom(facet, evidence))
                .or(() -> fitting.isEmpty() ? formula(facet, evidence) : Optional.empty())
                .or(() -> fitting.isEmpty() ? slip(facet, evidence) : Optional.empty())
                .or(() -> fitting.isEmpty() ? nearlyRight(facet, evidence) : Optional.empty())
                .or(() -> fitting.isEmpty() ? condition(facet) : Optional.empty())
                .or(() -> unsteady(facet, evidence));
    }

    /**
     * Whether the numbers of all steps come from it, wherever it has some of its own: who does something in the first step alone does not do
     * it, and is not to read so.
     */
    private boolean isKeptTo(String name, Evidence evidence) {
        return !candidate.part().protocol().remembers()
                || known.quantities().stream()
                        .map(Quantity::facet)
                        .filter(facet -> isAbout(facet, name, known.hypotheses()))
                        .allMatch(facet -> isAbout(facet, name, evidence.fitting(known.hypotheses(), facet)));
    }

    /** One that has the numbers of the diagnosis' own questions, and those of questions as grading asks them. */
    private Optional<ComputedFormula> formula(Facet facet, Evidence evidence) {
        return formulas.of(facet.whole(), evidence)
                .map(formula -> formula.under(facet))
                .filter(formula -> !facet.namesABlock() || evidence.isShown(formula))
                .filter(formula -> conditions
                        .map(search -> search.allAnswers(
                                facet.whole(),
                                (arguments, question, actual) -> formula.reproducesRoughly(
                                        new ProbeQuestion(candidate.part(), arguments, question), actual)))
                        .orElse(true));
    }

    private Optional<SlippedLine> slip(Facet facet, Evidence evidence) {
        return known.searched()
                .slips()
                .map(slips -> inquiry(slips, evidence))
                .flatMap(inquiry -> known.quantity(facet.whole()).flatMap(inquiry::of))
                .map(slip -> slip.under(facet))
                .filter(slip -> evidence.probes().stream().anyMatch(probe -> slip.isWrong(probe.first())));
    }

    /** All slips are looked through once. */
    private SlipInquiry inquiry(Slips all, Evidence evidence) {
        SlipInquiry inquiry = slips.orElseGet(() -> new SlipInquiry(known, all, List.of(evidence, formulas.further())));
        slips = Optional.of(inquiry);
        return inquiry;
    }

    private Optional<NamedMisconception> nearlyRight(Facet facet, Evidence evidence) {
        return known.quantity(facet.whole())
                .flatMap(quantity -> FewDigits.of(facet, quantity, List.of(evidence, formulas.further())));
    }

    private Optional<FoundCondition> condition(Facet facet) {
        return known.quantity(facet.whole())
                .flatMap(quantity -> conditions
                        .flatMap(search -> search.of(facet.whole()))
                        .map(one -> new FoundCondition(facet, quantity, one)));
    }

    /** Asked first where the class file says that there is something to look for, and many times. */
    private Optional<NamedMisconception> atRandom(Facet facet, Evidence evidence) {
        return candidate.unsteadiness().isEmpty()
                ? Optional.empty()
                : differingAnswers(facet, evidence, Repetition.MANY, Repetition.ANSWERS_AT_RANDOM);
    }

    /** Elsewhere a few times, and only where nothing else explains the numbers. */
    private Optional<NamedMisconception> unsteady(Facet facet, Evidence evidence) {
        return candidate.unsteadiness().isEmpty()
                ? differingAnswers(facet, evidence, Repetition.FEW, Repetition.OBJECTS_DIFFER)
                : Optional.empty();
    }

    private Optional<NamedMisconception> differingAnswers(
            Facet facet, Evidence evidence, int times, Misconception name) {
        Repetition asked = repetition.orElseGet(
                () -> Repetition.of(candidate, evidence.probes().get(0), subject, times));
        repetition = Optional.of(asked);
        return asked.differsIn(facet) ? Optional.of(new NamedMisconception(facet, name)) : Optional.empty();
    }

    private Optional<Explained> stability() {
        if (shortfall.stability().isEmpty()) {
            return Optional.empty();
        }
        return ask(known.extremesOn(candidate.part()))
                .flatMap(this::stability)
                .<Explained>map(named -> named)
                .or(this::conditionAtExtremes);
    }

    /** Where one quantity alone goes wrong at extremes. */
    private Optional<FoundCondition> conditionAtExtremes() {
        return only(LostFacets.quantities(shortfall.stability()))
                .filter(shortfall::isRight)
                .flatMap(known::quantity)
                .flatMap(quantity -> truth.flatMap(about -> ConditionSearch.extreme(about, candidate, subject))
                        .flatMap(search -> search.of(quantity.facet()))
                        .map(one -> new FoundCondition(Facet.STABILITY, quantity, one)));
    }

    /** A misconception that explains every quantity that goes wrong; of several, one that leaves right what is right. */
    private Optional<NamedMisconception> stability(Evidence evidence) {
        List<Facet> wrong = counting(evidence.wrongAtFirst());
        if (wrong.isEmpty() || !wrong.containsAll(LostFacets.quantities(shortfall.stability()))) {
            return Optional.empty();
        }
        List<Hypothesis> fitting = wrong.stream()
                .flatMap(facet -> evidence.fitting(known.atExtremes(), facet).stream())
                .toList();
        List<String> explaining = names(fitting).stream()
                .filter(name -> wrong.stream().allMatch(facet -> isAbout(facet, name, fitting)))
                .toList();
        return only(explaining)
                .or(() -> only(explaining.stream()
                        .filter(name -> leavesAlone(name, wrong))
                        .toList()))
                .map(name -> named(Facet.STABILITY, withName(name, fitting)));
    }

    private boolean leavesAlone(String name, List<Facet> wrong) {
        return known.quantities().stream()
                .map(Quantity::facet)
                .filter(facet -> shortfall.isRight(facet) && !wrong.contains(facet))
                .noneMatch(facet -> isAbout(facet, name, known.atExtremes()));
    }

    private static boolean isAbout(Facet facet, String name, List<? extends Hypothesis> hypotheses) {
        return hypotheses.stream()
                .anyMatch(hypothesis -> hypothesis.quantity().equals(facet)
                        && hypothesis.misconception().name().equals(name));
    }

    private static List<Hypothesis> withName(String name, List<Hypothesis> hypotheses) {
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.misconception().name().equals(name))
                .toList();
    }

    private Optional<Explained> conduct(Optional<Evidence> usual) {
        Optional<Misconception> misconception = ConductMisconceptions.areLeftToTheNumbers(shortfall.conduct())
                ? usual.flatMap(evidence -> conductByNumbers(evidence).or(() -> addedUpBetweenInputs(evidence)))
                : ConductMisconceptions.namedBy(shortfall.conduct());
        return misconception
                .<Explained>map(
                        named -> new NamedMisconception(Facet.CONDUCT, named, seenOf(named), Explanation.OF_ANY_PASS))
                .or(this::history);
    }

    /** What was seen of it: which call does what; empty where the diagnosis' own questions do not show it. */
    private String seenOf(Misconception named) {
        return known.probesOn(candidate.part()).stream()
                .findFirst()
                .flatMap(probe -> ConductEvidence.of(named, candidate, probe, subject))
                .map(ConductWords::of)
                .orElse("");
    }

    /** After which calls the answers about a quantity are wrong. */
    private Optional<FoundCondition> history() {
        if (!ConductMisconceptions.areLeftToTheNumbers(shortfall.conduct())) {
            return Optional.empty();
        }
        return shortfall.conductByNumbers().stream()
                .filter(shortfall::isRight)
                .flatMap(facet -> known.quantity(facet).stream())
                .flatMap(quantity -> truth.stream()
                        .flatMap(about -> new HistorySearch(about, candidate, subject).of(quantity.facet()).stream())
                        .map(one -> new FoundCondition(Facet.CONDUCT, quantity, one)))
                .findFirst();
    }

    private Optional<Misconception> conductByNumbers(Evidence evidence) {
        List<Facet> wrong = counting(evidence.wrongLater());
        if (wrong.isEmpty() || !wrong.containsAll(shortfall.conductByNumbers())) {
            return Optional.empty();
        }
        List<Misconception> fitting = ConductMisconceptions.twoPasses().stream()
                .filter(twoPasses -> wrong.stream().allMatch(facet -> evidence.fits(twoPasses, facet)))
                .map(ConductMisconceptions.TwoPasses::misconception)
                .toList();
        return only(fitting)
                .filter(named -> !named.equals(ConductMisconceptions.FIRST_INPUT_KEPT)
                        || candidate.part().isBoundToBatch()
                        || isWrongAfterOneSample(wrong));
    }

    /** What is added up until the next input goes in is right after every one, and wrong where the rest is asked for twice. */
    private Optional<Misconception> addedUpBetweenInputs(Evidence evidence) {
        if (candidate.part().protocol().remembers()) {
            return Optional.empty();
        }
        List<Probe> probes = evidence.probes().stream().map(Probe::ofOneInput).toList();
        Evidence ofOneInput = new Evidence(known, probes, ProbeAnswers.ofOneInput(candidate, probes, subject));
        List<Facet> gradients = candidate.part().gradients();
        List<Facet> wrong = counting(ofOneInput.wrongLater()).stream()
                .filter(gradients::contains)
                .toList();
        return !wrong.isEmpty()
                        && wrong.containsAll(shortfall.conductByNumbers())
                        && wrong.stream().allMatch(facet -> ofOneInput.fits(ConductMisconceptions.ACCUMULATING, facet))
                ? Optional.of(ConductMisconceptions.GRADIENTS_ACCUMULATE)
                : Optional.empty();
    }

    /** Who is right when the batch grows does not keep the first input, but that of the largest batch for example. */
    private boolean isWrongAfterOneSample(List<Facet> wrong) {
        return OneSampleFirst.of(known.probesOn(candidate.part()))
                .flatMap(probe -> ask(List.of(probe)))
                .map(evidence -> evidence.wrongLater().containsAll(wrong))
                .orElse(false);
    }

    /** What is wrong by itself already is not held against it once more. */
    private List<Facet> counting(List<Facet> facets) {
        return facets.stream().filter(shortfall::isRight).toList();
    }

    /** Nothing where there is more than one: then nobody can know. */
    private static <T> Optional<T> only(List<T> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static List<String> names(List<Hypothesis> hypotheses) {
        return hypotheses.stream()
                .map(hypothesis -> hypothesis.misconception().name())
                .distinct()
                .toList();
    }

    private static NamedMisconception named(Facet facet, List<Hypothesis> fitting) {
        Explanation explanation = (question, quantity, actual) -> fitting.stream()
                .filter(hypothesis -> hypothesis.quantity().equals(quantity))
                .anyMatch(hypothesis -> hypothesis.reproduces(question, new Answer.Numbers(actual)));
        List<String> details =
                fitting.stream().map(Hypothesis::detail).distinct().toList();
        return new NamedMisconception(
                facet, fitting.get(0).misconception(), only(details).orElse(""), explanation);
    }
}
