package org.gradus.engine.diagnose.hypothesis;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.NamedArguments;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Question;

/**
 * What a fresh object of a part is asked in one pass.
 *
 * @param arguments of its constructor, in the order of the part
 */
public record ProbeQuestion(Part part, List<CaseArgument> arguments, Question asked) {

    public ProbeQuestion {
        arguments = List.copyOf(arguments);
    }

    public FormulaInputs operands() {
        return new FormulaInputs(
                NamedArguments.of(part, arguments), Ejml.matrix(asked.input()), Ejml.matrix(asked.companion()));
    }
}
