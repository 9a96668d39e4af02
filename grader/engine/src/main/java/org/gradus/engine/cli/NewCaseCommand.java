package org.gradus.engine.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.author.NewCase;
import org.gradus.engine.check.Truth;
import org.gradus.engine.journal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus new-case}: a case to go on from. */
@Command(
        name = "new-case",
        mixinStandardHelpOptions = true,
        description =
                "Writes a case of one part: inputs to work through by hand, and what the reference says to them. Change"
                        + " them as you like, write null for the values that changed, and run gradus verify --fill.",
        footerHeading = "%nExample:%n",
        footer = {"  gradus new-case testcases/backprop-basics Dense dense-by-hand"})
final class NewCaseCommand implements Callable<Integer> {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The assignment: a folder with assignment.json and cases.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "CLASS", description = "The class of the part.")
    private String className = "";

    @Parameters(index = "2", paramLabel = "ID", description = "The id of the case; its file is cases/ID.json.")
    private String id = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Other numbers: of this seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Assignment assignment = AssignmentLoader.loadWithoutCases(folder);
        Part part = assignment
                .part(className)
                .orElseThrow(() -> usage("The assignment has no part " + className + ". Name one of "
                        + assignment.parts().stream().map(Part::className).collect(Collectors.joining(", ")) + "."));
        if (!id.matches(ID)) {
            throw usage("The id " + id + " is none. Use lower-case words with hyphens: dense-by-hand.");
        }
        Path file = folder.resolve("cases").resolve(id + ".json");
        if (Files.exists(file)) {
            throw usage("There is a case " + file + " already. Choose another id, or delete it.");
        }
        String text = AnsweringReferences.during(
                assignment,
                Screen.err(spec.commandLine()),
                references -> new NewCase(part, Truth.about(part, references)).text(id, seed));
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        Screen.out(spec).line("wrote " + file + "; write its title and its source");
        return ExitCode.OK;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
