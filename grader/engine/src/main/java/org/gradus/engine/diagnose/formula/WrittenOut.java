package org.gradus.engine.diagnose.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is done to something, written out.
 *
 * @param formula of {@code v}
 */
record WrittenOut(Expression formula) {

    private static final Operand ARGUMENT = Program.matrix("v", new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES));
    private static final Alternatives ALTERNATIVES = new Alternatives(List.of(ARGUMENT));

    WrittenOut(String text) {
        this(FormulaParser.expression(text, List.of(ARGUMENT)));
    }

    /**
     * Done to this.
     *
     * @throws IllegalArgumentException if that has another shape than it may
     */
    Expression of(Expression argument) {
        return WayDown.replaced(formula, ARGUMENT, argument);
    }

    /** With something else in one place. */
    Stream<WrittenOut> slips() {
        Set<Expression> others = new LinkedHashSet<>();
        for (WayDown path : WayDown.throughAll(formula)) {
            ALTERNATIVES
                    .plain(path.piece())
                    .flatMap(other -> path.put(other).stream())
                    .filter(WrittenOut::isOfTheArgument)
                    .map(Simpler::of)
                    .filter(other -> !NoNumber.isIn(other))
                    .forEach(others::add);
        }
        others.remove(formula);
        return others.stream().map(WrittenOut::new);
    }

    /** And of no row or column of it. */
    private static boolean isOfTheArgument(Expression other) {
        return WayDown.throughAll(other).stream()
                .map(WayDown::piece)
                .allMatch(piece -> piece instanceof Constant
                        || piece instanceof Combined
                        || piece instanceof Applied
                        || piece.equals(ARGUMENT));
    }
}
