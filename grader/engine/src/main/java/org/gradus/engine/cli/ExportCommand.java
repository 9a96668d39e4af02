package org.gradus.engine.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.export.Export;
import org.gradus.engine.export.ExportFolder;
import org.gradus.engine.export.GradebookFormat;
import org.gradus.engine.export.Mapping;
import org.gradus.engine.export.Roster;
import org.gradus.engine.export.Score.Lateness;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.table.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gradus export}: marks for a gradebook. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the marks of a run as the table that a gradebook takes. Nothing is graded again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus export marks --format canvas --roster gradebook.csv --column Layers --out for-canvas",
            "  gradus export marks --format moodle --roster worksheet.csv --out for-moodle",
            "",
            "Who has no points, and who handed in nothing, gets a blank and never a zero."
        })
final class ExportCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 50;

    @Parameters(paramLabel = "MARKS", description = "The --out folder of a batch that is complete.")
    private Path marks = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "Whose: canvas, moodle, blackboard, gradescope or generic.")
    private GradebookFormat service = GradebookFormat.GENERIC;

    @Option(
            names = "--roster",
            required = true,
            paramLabel = "FILE",
            description = "The people, as the gradebook exports them: its gradebook, worksheet or list, as CSV.")
    private Path roster = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "A CSV that says whose submissions are: a column submission, and one with an id, login or e-mail.")
    private @Nullable Path mapping;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The gradebook's column that the grades go into; canvas and blackboard need it.")
    private String column = "";

    @Option(
            names = "--scale-to",
            paramLabel = "N",
            converter = Points.class,
            description = "Convert the grades to a column that is worth N points.")
    private @Nullable BigDecimal scaleTo;

    @Option(
            names = "--before-late",
            description = "The points before the late policy, for a gradebook that deducts by itself.")
    private boolean isBeforeLate;

    @Option(names = "--feedback", description = "Also write feedback.zip, as moodle and canvas take it.")
    private boolean isWithFeedback;

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            required = true,
            paramLabel = "DIR",
            description = "Where the table and matching.csv go; an earlier export goes aside.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        OutputPlace place = new OutputPlace(out);
        place.requireApartFrom("the folder of marks", marks);
        ExportFolder folder = ExportFolder.take(out);
        Export export = Export.of(new Export.Order(
                marks,
                service,
                Roster.of(TableReader.read(roster)),
                mapping == null ? Mapping.none() : Mapping.of(TableReader.read(mapping)),
                column,
                Optional.ofNullable(scaleTo),
                isBeforeLate ? Lateness.LEFT_TO_THE_GRADEBOOK : Lateness.DEDUCTED));
        if (!EarlierRun.hasItsReport(marks)) {
            Screen.err(spec.commandLine())
                    .line("gradus export: a table or a page in " + marks
                            + " is not as the run wrote it, and is exported as it"
                            + " stands there now. Run the batch again to have it as it was, with --decisions for marks that you"
                            + " want to change.");
        }
        List<String> remarks = new ArrayList<>(export.unmatched());
        if (isWithFeedback) {
            remarks.addAll(export.withoutFeedback());
        }
        Optional<Path> earlier = folder.write(isWithFeedback ? export.filesWithFeedback() : export.files());
        say(remarks, export, earlier);
        return ExitCode.OK;
    }

    private void say(List<String> remarks, Export export, Optional<Path> earlier) {
        Screen screen = Screen.out(spec);
        remarks.stream().limit(MOST_NAMED).forEach(screen::line);
        if (remarks.size() > MOST_NAMED) {
            screen.line("and " + (remarks.size() - MOST_NAMED) + " more; matching.csv has who matched whom");
        }
        screen.line(export.summary() + "; " + Export.fileName(service) + " is in " + out);
        earlier.ifPresent(kept -> screen.line("The earlier export is now in " + kept + "."));
    }

    /** Reads what a column is worth. */
    private static final class Points implements ITypeConverter<BigDecimal> {

        @Override
        public BigDecimal convert(String value) {
            try {
                BigDecimal points = new BigDecimal(value);
                if (points.signum() > 0) {
                    return points;
                }
            } catch (NumberFormatException e) {
                throw notPoints(value);
            }
            throw notPoints(value);
        }

        private static TypeConversionException notPoints(String value) {
            return new TypeConversionException("'" + value + "' is not a number of points such as 10");
        }
    }
}
