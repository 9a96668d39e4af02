package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentLoader;
import org.gradus.engine.check.cases.Verification;
import org.gradus.engine.check.cases.Verification.Disagreement;
import org.gradus.engine.check.exam.Exam;
import org.gradus.reference.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus verify}: an assignment. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Holds an assignment against its schema, and every expected value against the reference.",
        footerHeading = "%nExample:%n",
        footer = {
            "  gradus verify testcases/backprop-basics",
            "  gradus verify testcases/backprop-basics --hidden hidden"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The assignment: a folder with assignment.json and cases.")
    private Path folder = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = Screen.out(spec);
        Assignment assignment = AssignmentLoader.load(folder, hidden.folder());
        Catalogue catalogue = Catalogue.standard();
        new Exam(assignment, catalogue, assignment.seed());
        List<Disagreement> disagreements = new Verification(catalogue).of(assignment);
        disagreements.forEach(one -> screen.line(one.file() + "#" + one.pointer() + ": expected " + one.expected()
                + ", but the reference says " + one.reference()));
        if (!disagreements.isEmpty()) {
            screen.line(disagreements.size() + " expected values disagree with the reference. Correct them, or the"
                    + " inputs of their cases: a slip here would cost every student marks.");
            return ExitCode.USAGE;
        }
        screen.line(assignment.id() + ": " + assignment.parts().size() + " parts, "
                + assignment.cases().size() + " cases, " + hiddenCases(assignment)
                + assignment.maxPoints().toPlainString()
                + " points; every expected value agrees with the reference");
        return ExitCode.OK;
    }

    private static String hiddenCases(Assignment assignment) {
        int count = assignment.hiddenCases().size();
        return count == 0 ? "" : count + (count == 1 ? " hidden case, " : " hidden cases, ");
    }
}
