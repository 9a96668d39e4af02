package org.gradus.engine.diagnose.formula;

/**
 * A formula that has the numbers of a student.
 *
 * @param shape of the numbers: a single row, column or number of the formula is repeated to fill it up
 * @param right the right one, in the way in which it is written that is nearest
 * @param exchanged how much of the right one it does without
 */
public record FoundFormula(Expression formula, FormulaShape shape, Expression right, int exchanged) {

    /** How it differs from the right one, as the end of a sentence about it; empty where that cannot be said in few words. */
    public String difference() {
        return isTheSameEverywhere()
                ? ": the same, whatever you are given"
                : Difference.between(right, formula).map(words -> ": " + words).orElse("");
    }

    /** What has to be said of its names; empty where all of them are those of the right one. */
    public String legend() {
        return Numbering.legend(formula);
    }

    private boolean isTheSameEverywhere() {
        return WayDown.throughAll(formula).stream()
                .noneMatch(path -> path.piece() instanceof Operand operand && !Numbering.is(operand));
    }

    /** The smaller, the likelier it is what the student wrote. */
    int effort() {
        return 2 * formula.size() + exchanged;
    }
}
