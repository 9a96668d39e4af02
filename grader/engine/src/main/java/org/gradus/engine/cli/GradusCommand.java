package org.gradus.engine.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus}: the commands. */
@Command(
        name = "gradus",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Grades hand-written backpropagation: layers, gradients, losses.",
        subcommands = {
            BatchCommand.class,
            GradeCommand.class,
            CloneCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            NewAssignmentCommand.class,
            NewCaseCommand.class,
            TemplateCommand.class,
            ReportCommand.class,
            MergeCommand.class,
            PublishCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus demo",
            "  gradus batch submissions --assignment testcases/backprop-basics --out marks",
            "  gradus grade my-repository --assignment testcases/backprop-basics",
            "",
            "Exit status: 0 graded, 1 below --min-percent, a --case that failed or marks that",
            "differ (diff) or repositories that could not be had (clone), 2 wrong usage or a bad",
            "file, 3 a fault in Gradus, 4 nothing to grade in a submission, or a person must look",
            "at it first (grade only), 130 interrupted."
        })
final class GradusCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
