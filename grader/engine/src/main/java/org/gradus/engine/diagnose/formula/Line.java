package org.gradus.engine.diagnose.formula;

import java.util.Optional;
import org.gradus.reference.catalogue.Arguments;

/**
 * A line of a program: {@code v = momentum v + g}.
 *
 * @param shape of what it comes to
 * @param flag of the constructor without which it is skipped; empty where nothing is needed
 */
record Line(Program.Stage stage, String name, Expression formula, FormulaShape shape, Optional<String> flag) {

    Line with(Expression other) {
        return new Line(stage, name, other, shape, flag);
    }

    boolean isFor(Arguments memory) {
        return flag.map(memory::flag).orElse(true);
    }

    String text() {
        return name + " = " + FormulaText.of(formula);
    }
}
