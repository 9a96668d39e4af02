package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.wire.MatrixData;

/**
 * Finds formulae for numbers: first the right one with one piece exchanged, then whatever is made of few steps. Its effort is
 * counted, so that it finds the same on every machine.
 */
public final class FormulaSearch {

    private static final long ENTRIES = 6_000_000;

    /** A right formula is told as the documents write it, rather than in another way. */
    private static final int ANOTHER_WAY = 3;

    /** How much longer than the right one a formula may be for nothing simpler to be looked for. */
    private static final int SIMPLE = 1;

    private final FormulaLanguage language;
    private final Situations situations;
    private final Effort effort = new Effort(ENTRIES);

    /**
     * Prepares a search.
     *
     * @param questions to which the numbers are the answers
     */
    public FormulaSearch(FormulaLanguage language, List<FormulaInputs> questions) {
        this.language = language;
        this.situations = new Situations(questions, language.sizes());
    }

    /**
     * Formulae that have these numbers, the best first. Not all of them: those that other questions have to tell apart, one by five
     * samples and a fifth.
     */
    public List<FoundFormula> of(List<MatrixData> numbers) {
        return target(numbers).map(this::formulas).orElse(List.of());
    }

    private Optional<Target> target(List<MatrixData> numbers) {
        return shapes().filter(shape -> situations.haveShape(shape, numbers))
                .findFirst()
                .flatMap(shape -> Target.of(situations, shape, together(shape, numbers)));
    }

    /** The right one before all others. */
    private Stream<FormulaShape> shapes() {
        List<Extent> dimensions = language.operands().stream()
                .map(Operand::shape)
                .flatMap(shape -> Stream.of(shape.rows(), shape.columns()))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                Stream.of(language.right().get(0).shape()),
                dimensions.stream()
                        .flatMap(rows -> dimensions.stream().map(columns -> new FormulaShape(rows, columns))));
    }

    private double[] together(FormulaShape shape, List<MatrixData> numbers) {
        double[] entries = new double[situations.length(shape)];
        for (int question = 0; question < numbers.size(); question++) {
            double[] own = numbers.get(question).rowMajor();
            System.arraycopy(own, 0, entries, situations.start(shape, question), own.length);
        }
        return entries;
    }

    private List<FoundFormula> formulas(Target target) {
        Scaling scaling = new Scaling(language, situations);
        List<FoundFormula> scaled = scaled(scaling, target);
        return scaled.isEmpty() ? others(scaling, target) : scaled;
    }

    /** The right formula times something. */
    private List<FoundFormula> scaled(Scaling scaling, Target target) {
        Expression right = language.right().get(0);
        if (!right.shape().equals(target.shape())) {
            return List.of();
        }
        return scaling.anyOf(target, right.in(situations)).stream()
                .map(factor -> new FoundFormula(Simpler.of(factor.times(right)), target.shape(), right, 0))
                .toList();
    }

    private List<FoundFormula> others(Scaling scaling, Target target) {
        Pool pool = Growth.of(language, situations, effort);
        Growth.summedUp(pool, target.shape());
        // Nothing is made of them: an index instead of an entry, one sample for all, or all in reverse order, is a slip
        // of the pen.
        Numbering.all(language.operands()).forEach(number -> pool.add(number, List.of()));
        OneForAll.all(language).forEach(one -> pool.add(one, List.of()));
        Reversed.all(language.operands()).forEach(one -> pool.add(one, List.of()));
        Lookup lookup = new Lookup(pool, scaling);
        List<FoundFormula> found = new ArrayList<>();
        add(Shifted.of(language.right().get(0), target), target, found);
        add(lookup.of(target), target, found);
        slips(lookup, target, found);
        if (found.stream().noneMatch(this::isSimple)) {
            add(Steps.of(lookup, language.right().get(0), target), target, found);
        }
        if (found.stream().noneMatch(this::isSimple)) {
            add(Pairs.of(lookup, target), target, found);
        }
        found.sort(Comparator.comparingInt(FoundFormula::effort)
                .thenComparingInt(one -> one.formula().size()));
        return found;
    }

    private void slips(Lookup lookup, Target target, List<FoundFormula> found) {
        SlipSearch slip = new SlipSearch(lookup);
        int further = 0;
        for (Expression right : language.right()) {
            if (right.shape().fillsUp(target.shape())) {
                for (SlipSearch.Found one : slip.in(right, target)) {
                    add(one.formula(), right, one.exchanged() + further, target, found);
                }
            }
            further += ANOTHER_WAY;
        }
    }

    private boolean isSimple(FoundFormula formula) {
        return formula.formula().size() <= language.right().get(0).size() + SIMPLE;
    }

    private void add(List<Expression> expressions, Target target, List<FoundFormula> found) {
        for (Expression expression : expressions) {
            add(expression, language.right().get(0), expression.size(), target, found);
        }
    }

    /** What was found by undoing steps has yet to prove itself: 0 times anything is 0. */
    private void add(Expression formula, Expression right, int exchanged, Target target, List<FoundFormula> found) {
        Expression simpler = Simpler.of(formula);
        boolean fits = simpler.shape().fillsUp(target.shape())
                && target.is(Values.spread(situations, simpler.shape(), simpler.in(situations), target.shape()))
                && !NoNumber.isIn(simpler, situations);
        if (fits) {
            found.add(new FoundFormula(simpler, target.shape(), right, exchanged));
        }
    }
}
