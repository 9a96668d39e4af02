package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gradus.engine.author.NewAssignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus new-assignment}: an assignment to go on from. */
@Command(
        name = "new-assignment",
        mixinStandardHelpOptions = true,
        description =
                "Writes an assignment of one layer, with a reference of its own and a case: change it into yours.",
        footerHeading = "%nExample:%n",
        footer = {"  gradus new-assignment week-3"})
final class NewAssignmentCommand implements Callable<Integer> {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    @Parameters(
            paramLabel = "DIR",
            converter = OutputPath.class,
            description = "Where it goes: a folder that is not there, or empty. Its name is the id of the assignment.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EmptyFolder.require(spec, folder);
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        String id = name.toLowerCase(Locale.ROOT);
        if (!id.matches(ID)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The folder's name becomes the id of the assignment, and " + name
                            + " is none. Use lower-case words with hyphens: week-3.");
        }
        Screen screen = Screen.out(spec);
        NewAssignment.write(folder, id).forEach(file -> screen.line("wrote " + folder.resolve(file)));
        screen.line("Look at it with gradus verify " + folder + "; gradus new-case makes further cases.");
        return ExitCode.OK;
    }
}
