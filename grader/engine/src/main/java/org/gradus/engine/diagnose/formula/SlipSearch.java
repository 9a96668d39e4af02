package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a right formula with one piece exchanged: most wrong formulae are. What the piece has to be worth follows from the
 * numbers, wherever the steps above it can be undone; elsewhere every known value is tried in its place.
 */
final class SlipSearch {

    private static final int TRIED = 700;
    private static final int EVERYWHERE = 40;

    private final Lookup lookup;
    private final Situations situations;

    SlipSearch(Lookup lookup) {
        this.lookup = lookup;
        this.situations = lookup.pool().situations();
    }

    /** A formula, and how much of the right one is left out of it. */
    record Found(Expression formula, int exchanged) {}

    /** The formulae that differ from a right one in one piece, or in one operand wherever it stands. */
    List<Found> in(Expression right, Target target) {
        List<Found> found = new ArrayList<>();
        if (right.shape().equals(target.shape())) {
            found.addAll(everywhere(right, target));
        }
        List<Found> anotherOperation = anotherOperation(right, target);
        found.addAll(anotherOperation.isEmpty() ? List.of() : leftOut(right, target));
        found.addAll(anotherOperation);
        found.addAll(exchanged(right, target, true));
        if (found.isEmpty() && hasTerms(right)) {
            for (Factor factor : factors()) {
                undone(target, factor)
                        .ifPresent(rest -> exchanged(right, rest, false)
                                .forEach(one -> found.add(
                                        new Found(factor.times(one.formula()), one.exchanged() + factor.size()))));
            }
        }
        return found;
    }

    /** Another operand throughout. */
    private List<Found> everywhere(Expression right, Target target) {
        List<Found> found = new ArrayList<>();
        List<Operand> operands = WayDown.below(right).stream()
                .filter(path -> path.piece() instanceof Operand)
                .map(path -> (Operand) path.piece())
                .distinct()
                .toList();
        for (Operand operand : operands) {
            List<Known> others = others(operand.shape());
            for (Known other : others.subList(0, Math.min(others.size(), EVERYWHERE))) {
                Expression changed = WayDown.replaced(right, operand, other.expression());
                lookup.pool().effort().spend(changed.size() * (long) target.entries().length);
                double[] value = changed.in(situations);
                if (Scaling.mayFit(target, value[target.first()], value[target.second()])) {
                    lookup.scaled(target, changed, value).forEach(one -> found.add(new Found(Simpler.of(one), 2)));
                }
            }
        }
        return found;
    }

    /** What has the numbers of another operation: a factor or a term that is forgotten is less of a change. */
    private List<Found> leftOut(Expression right, Target target) {
        return WayDown.throughAll(right).stream()
                .flatMap(path -> path.piece().parts().stream().flatMap(rest -> path.put(rest).stream()))
                .filter(other -> other.shape().equals(target.shape()))
                .flatMap(other -> lookup.scaled(target, other, other.in(situations)).stream())
                .map(one -> new Found(Simpler.of(one), 1))
                .toList();
    }

    /** Divided instead of multiplied, added instead of subtracted. */
    private List<Found> anotherOperation(Expression right, Target target) {
        List<Found> found = new ArrayList<>();
        for (WayDown path : WayDown.throughAll(right)) {
            if (path.piece() instanceof Combined combined) {
                for (Operation operation : Operation.values()) {
                    Expression other = path.with(Combined.of(operation, combined.left(), combined.right()));
                    if (other.shape().equals(target.shape())) {
                        lookup.scaled(target, other, other.in(situations))
                                .forEach(one -> found.add(new Found(Simpler.of(one), 1)));
                    }
                }
            }
        }
        return found;
    }

    /** Only in front of terms it is of importance what all of it is multiplied by. */
    private static boolean hasTerms(Expression expression) {
        return expression instanceof Combined combined
                && (combined.operation() == Operation.SUM
                        || combined.operation() == Operation.DIFFERENCE
                        || combined.parts().stream().anyMatch(SlipSearch::hasTerms));
    }

    /** A factor before all of it can be right or wrong by itself, and have the wrong sign. */
    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : lookup.scaling().simple()) {
            factors.add(factor);
            factors.add(factor.withConstant(-1));
        }
        factors.add(Factor.ONE.withConstant(2));
        factors.add(Factor.ONE.withConstant(0.5));
        factors.remove(Factor.ONE);
        return factors;
    }

    private Optional<Target> undone(Target target, Factor factor) {
        double[] values = factor.in(situations);
        double[] entries = target.entries().clone();
        for (int i = 0; i < entries.length; i++) {
            entries[i] /= values[target.questionOf(i)];
        }
        return Target.of(situations, target.shape(), entries);
    }

    private List<Found> exchanged(Expression right, Target wanted, boolean thoroughly) {
        List<Found> found = new ArrayList<>();
        for (int place = 0; place < right.parts().size(); place++) {
            Expression part = right.parts().get(place);
            for (double[] needed : needed(right, place, wanted)) {
                for (Found inner : instead(part, needed, wanted, thoroughly)) {
                    found.addAll(put(right, place, inner));
                }
            }
        }
        if (thoroughly
                && found.isEmpty()
                && !(right instanceof Combined)
                && right.shape().equals(wanted.shape())) {
            found.addAll(tried(right, wanted));
        }
        return found;
    }

    /** Nothing where another shape does not fit there. */
    private static List<Found> put(Expression right, int place, Found inner) {
        try {
            return List.of(new Found(Simpler.of(right.with(place, inner.formula())), inner.exchanged()));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** What has to stand in the place of a part, as a whole or with a piece of it exchanged. */
    private List<Found> instead(Expression part, double[] needed, Target wanted, boolean thoroughly) {
        if (isZero(needed, wanted)) {
            return List.of(new Found(new Constant(0), part.size()));
        }
        Optional<Target> target = Target.of(situations, wanted.shape(), needed);
        if (target.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>(exchanged(part, target.get(), thoroughly));
        for (Expression other : thoroughly ? lookup.of(target.get()) : lookup.known(target.get())) {
            found.add(new Found(other, part.size()));
        }
        return found;
    }

    private static boolean isZero(double[] needed, Target wanted) {
        return Values.largest(needed) <= 1e-9 * Values.largest(wanted.entries());
    }

    /** The values that a part must have for the whole to be what is wanted; none where that cannot be said. */
    private List<double[]> needed(Expression whole, int place, Target wanted) {
        if (!(whole instanceof Combined combined)) {
            return whole instanceof Applied applied ? needed(applied.function(), wanted) : List.of();
        }
        Expression other = combined.parts().get(1 - place);
        double[] beside = Values.spread(situations, other.shape(), other.in(situations), wanted.shape());
        double[] needed = new double[beside.length];
        for (int i = 0; i < needed.length; i++) {
            double entry = wanted.entries()[i];
            needed[i] = switch (combined.operation()) {
                case SUM -> entry - beside[i];
                case DIFFERENCE -> place == 0 ? entry + beside[i] : beside[i] - entry;
                case PRODUCT -> entry / beside[i];
                case QUOTIENT -> place == 0 ? entry * beside[i] : beside[i] / entry;
            };
        }
        return Values.areFinite(needed) ? List.of(needed) : List.of();
    }

    private static List<double[]> needed(EntryFunction function, Target wanted) {
        double[] needed = wanted.entries().clone();
        for (int i = 0; i < needed.length; i++) {
            needed[i] = switch (function) {
                case EXP -> StrictMath.log(needed[i]);
                case LOG -> StrictMath.exp(needed[i]);
                case SIGMA -> StrictMath.log(needed[i] / (1 - needed[i]));
                case SQUARE -> StrictMath.sqrt(needed[i]);
                default -> Double.NaN;
            };
        }
        return Values.areFinite(needed) ? List.of(needed) : List.of();
    }

    /** Every known value in the place of every piece below, one after the other. */
    private List<Found> tried(Expression whole, Target wanted) {
        return WayDown.below(whole).stream()
                .flatMap(path -> tried(path, wanted).stream())
                .toList();
    }

    private Optional<Found> tried(WayDown path, Target wanted) {
        Piecewise piecewise = new Piecewise(path, situations);
        for (Known known : others(path.piece().shape())) {
            if (!lookup.pool().effort().take(piecewise.effort())) {
                return Optional.empty();
            }
            double[] value = piecewise.with(known.entries());
            if (Scaling.mayFit(wanted, value[wanted.first()], value[wanted.second()])) {
                List<Expression> fitting = lookup.scaled(wanted, path.with(known.expression()), value);
                if (!fitting.isEmpty()) {
                    return Optional.of(
                            new Found(Simpler.of(fitting.get(0)), path.piece().size()));
                }
            }
        }
        return Optional.empty();
    }

    private List<Known> others(FormulaShape shape) {
        List<Known> known = lookup.pool().of(shape);
        return known.subList(0, Math.min(known.size(), TRIED));
    }
}
