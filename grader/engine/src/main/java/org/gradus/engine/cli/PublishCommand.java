package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.StudentCopy;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.journal.PublishedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus publish}: the students' copy of an assignment. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Writes the students' copy of an assignment: assignment.json and the public cases, nothing else.",
        footerHeading = "%nExample:%n",
        footer = {
            "  gradus publish testcases/backprop-basics --hidden hidden --out for-students",
            "",
            "If there are hidden cases, name them: a copy that would give one away is refused."
        })
final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ASSIGNMENT", description = "The assignment: a folder with assignment.json and cases.")
    private Path folder = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            required = true,
            paramLabel = "DIR",
            description = "Where the copy goes; an earlier copy of the same assignment is moved aside.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        StudentCopy copy = StudentCopy.of(folder, hidden.folder());
        Assignment assignment = copy.assignment();
        // Students grade themselves with their copy: it has to be an assignment without the hidden cases too.
        Grading.requireGradable(assignment);
        OutputPlace place = new OutputPlace(out);
        place.requireApartFrom("the assignment's folder", folder);
        hidden.folder().ifPresent(cases -> place.requireApartFrom("the folder of hidden cases", cases));
        Optional<Path> earlier = PublishedFolder.take(out, assignment.id()).write(copy.files());
        Screen.out(spec)
                .line(assignment.id() + ": assignment.json and "
                        + assignment.cases().size() + " public cases are in " + out
                        + "; samples and everything else were left out");
        earlier.ifPresent(kept -> Screen.out(spec).line("The earlier copy is now in " + kept + "."));
        return ExitCode.OK;
    }
}
