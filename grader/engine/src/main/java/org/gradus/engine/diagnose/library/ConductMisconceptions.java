package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.check.law.LawNames;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;

/** Misconceptions that do not depend on the formulae: about what the contract promises beside numbers, and about their digits. */
public final class ConductMisconceptions {

    /** What stands for all laws about two objects. */
    private static final String SHARED_STATE = "shared state";

    /** What every other law of conduct comes to. */
    private static final String STARTS_AFRESH =
            "every call answers for its own arguments, backward and gradients() for those of the latest forward too, whatever was"
                    + " asked before";

    /** What is added up where anything is: what a step of gradient descent wants, and what a loss returns. */
    private static final Set<Facet.Kind> ACCUMULATED = Set.of(Facet.Kind.PARAMETER_GRADIENT, Facet.Kind.LOSS_GRADIENT);

    /** What a layer computes from the input that it remembers. */
    private static final Set<Facet.Kind> OF_THE_INPUT =
            Set.of(Facet.Kind.INPUT_GRADIENT, Facet.Kind.PARAMETER_GRADIENT);

    public static final Misconception WRITES_INTO_ARGUMENTS = new Misconception(
            "writes-into-arguments",
            "You modify a matrix that you were given: make a new one, with copy() or an operation that returns its"
                    + " result.",
            "x, dL/dy, W, b, prediction, target, parameter and gradient are the same after a call as before it",
            Misconception.NO_SOURCE);

    public static final Misconception REUSES_ITS_RESULTS = new Misconception(
            "reuses-its-results",
            "You modify a matrix that you returned earlier, so an earlier result changes: return a new"
                    + " matrix every time.",
            "a matrix that was returned stays as it is",
            Misconception.NO_SOURCE);

    public static final Misconception SHARES_STATE = new Misconception(
            "shares-state",
            "Two of your objects share what they remember: the field for it belongs to one object, so it must not be static.",
            "what an object answers depends on its own calls alone",
            Misconception.NO_SOURCE);

    public static final Misconception GRADIENTS_ACCUMULATE = new Misconception(
            "gradients-accumulate",
            "You add each gradient to the one before: every call starts afresh, so assign with =, not with +=.",
            "gradients() belong to the latest backward, a loss's gradient to its own call",
            Misconception.NO_SOURCE);

    public static final Misconception FIRST_INPUT_KEPT = new Misconception(
            "first-input-kept",
            "You keep the input of the very first forward: backward belongs to the latest one, so store x again in"
                    + " every forward.",
            "backward uses the x of the latest forward",
            Misconception.NO_SOURCE);

    public static final Misconception FLOAT_ARITHMETIC = new Misconception(
            "float-arithmetic",
            "Only about 7 digits of your numbers are right: use double throughout, not float, and do not round"
                    + " anything.",
            "every number is a double, from first to last",
            Misconception.NO_SOURCE);

    private ConductMisconceptions() {}

    /** What an object with a misconception returns for the second of two questions. */
    @FunctionalInterface
    public interface SecondFormula {
        Formula after(ProbeQuestion first, Quantity quantity);
    }

    /** A misconception about two passes through the same object. */
    public record TwoPasses(Misconception misconception, SecondFormula formula) {}

    public static final TwoPasses ACCUMULATING =
            new TwoPasses(GRADIENTS_ACCUMULATE, ConductMisconceptions::accumulated);

    public static List<TwoPasses> twoPasses() {
        return List.of(ACCUMULATING, new TwoPasses(FIRST_INPUT_KEPT, ConductMisconceptions::ofTheFirstInput));
    }

    /** All of them, for the page about them. */
    public static List<Misconception> all() {
        return List.of(
                GRADIENTS_ACCUMULATE,
                FIRST_INPUT_KEPT,
                WRITES_INTO_ARGUMENTS,
                REUSES_ITS_RESULTS,
                SHARES_STATE,
                FLOAT_ARITHMETIC);
    }

    /**
     * The misconception that failed checks name by themselves. Whoever writes into what it was given spoils what later calls and
     * other objects see, so that explains failures of every kind. A matrix that is used again spoils no later answer, since
     * answers are read at once, and a static field does not change what a single object returned.
     */
    public static Optional<Misconception> namedBy(List<CheckId> failed) {
        Set<String> laws = failed.stream().map(ConductMisconceptions::law).collect(Collectors.toUnmodifiableSet());
        if (laws.contains(LawNames.ARGUMENTS_UNCHANGED)) {
            return Optional.of(WRITES_INTO_ARGUMENTS);
        }
        if (laws.equals(Set.of(LawNames.RESULTS_NOT_OVERWRITTEN))) {
            return Optional.of(REUSES_ITS_RESULTS);
        }
        return laws.equals(Set.of(SHARED_STATE)) ? Optional.of(SHARES_STATE) : Optional.empty();
    }

    /** What holds for a class that passes a check of conduct. */
    public static String rule(CheckId failed) {
        return switch (law(failed)) {
            case LawNames.ARGUMENTS_UNCHANGED -> WRITES_INTO_ARGUMENTS.formula();
            case LawNames.RESULTS_NOT_OVERWRITTEN -> REUSES_ITS_RESULTS.formula();
            case SHARED_STATE -> SHARES_STATE.formula();
            default -> STARTS_AFRESH;
        };
    }

    /** Whether there are failures, and none of them says by itself what is wrong. */
    public static boolean areLeftToTheNumbers(List<CheckId> failed) {
        return !failed.isEmpty()
                && failed.stream()
                        .map(ConductMisconceptions::law)
                        .noneMatch(
                                Set.of(LawNames.ARGUMENTS_UNCHANGED, LawNames.RESULTS_NOT_OVERWRITTEN, SHARED_STATE)
                                        ::contains);
    }

    private static String law(CheckId check) {
        String name = check.source() instanceof CheckSource.Law law ? law.name() : "";
        return LawNames.isAboutSharedState(name) ? SHARED_STATE : name;
    }

    private static Formula accumulated(ProbeQuestion first, Quantity quantity) {
        Formula right = quantity.truth();
        return ACCUMULATED.contains(quantity.facet().kind())
                ? second -> right.of(first.operands()).plus(right.of(second))
                : right;
    }

    private static Formula ofTheFirstInput(ProbeQuestion first, Quantity quantity) {
        Formula right = quantity.truth();
        return !OF_THE_INPUT.contains(quantity.facet().kind())
                ? right
                : second -> right.of(second.withInput(first.operands().input()));
    }
}
