package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.engine.export.MarkChange;
import org.gradus.engine.export.MarkChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus diff}: what changed between two runs. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Lists whose marks differ between the tables of two runs, and by which check.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus diff marks/earlier/1 marks",
            "  gradus diff marks other-marks --csv",
            "",
            "Exit status: 0 all marks are the same, 1 some differ."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The --out folder of a run, or one in its earlier/.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The one to hold against it.")
    private Path fresh = Path.of("");

    @Option(names = "--csv", description = "As a table: submission, part, facet, old_points, new_points, checks.")
    private boolean asTable;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = Screen.out(spec);
        List<MarkChange> changes = MarkChanges.between(old, fresh, Integer.MAX_VALUE);
        if (asTable) {
            screen.lines(MarkChanges.csv(changes));
        } else {
            changes.forEach(change -> screen.line(ChangeText.line(change)));
            screen.line(ChangeText.summary(changes));
        }
        return changes.isEmpty() ? ExitCode.OK : ExitCode.BELOW;
    }
}
