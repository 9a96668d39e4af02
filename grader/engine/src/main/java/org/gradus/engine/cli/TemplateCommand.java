package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.gradus.engine.author.template.StudentRepository;
import org.gradus.engine.journal.PublishedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus template}: the repository that students start from. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes the repository that students start from: stubs of all classes, what the course gives them, the"
                        + " public cases with a test that runs them, the build, and the set-ups for GitHub and GitLab.",
        footerHeading = "%nExample:%n",
        footer = {
            "  gradus template testcases/backprop-basics layers",
            "  gradus template week-3 week-3-template --hidden hidden",
            "",
            "If there are hidden cases, name them: a copy that would give one away is refused."
        })
final class TemplateCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "ASSIGNMENT",
            description = "The assignment: a folder with assignment.json and cases.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            converter = OutputPath.class,
            description = "Where the repository goes: a folder that is not there, or empty.")
    private Path out = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EmptyFolder.require(spec, out);
        SortedMap<String, byte[]> files = StudentRepository.of(folder, hidden.folder());
        PublishedFolder.put(out, files);
        Screen.out(spec)
                .line("wrote " + files.size() + " files to " + out
                        + "; build them with mvn test: every test is red until a class is written");
        return ExitCode.OK;
    }
}
