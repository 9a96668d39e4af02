package org.gradus.engine.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that grades takes. */
final class AssignmentOptions {

    @Option(
            names = {"-a", "--assignment"},
            required = true,
            paramLabel = "DIR",
            description = "The assignment: a folder with assignment.json and cases.")
    Path assignment = Path.of("");

    @Mixin
    HiddenOption hidden = new HiddenOption();

    @Option(
            names = "--sandbox",
            paramLabel = "S",
            defaultValue = "${env:GRADUS_SANDBOX:-auto}",
            description =
                    "The walls around students' code: auto, bwrap, seal or process (default: auto, the strongest that"
                            + " works here; the environment variable GRADUS_SANDBOX sets another default).")
    SandboxChoice sandbox = SandboxChoice.AUTO;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = SeedChoice.Converter.class,
            description =
                    "The seed of the random inputs, instead of the assignment's own: a number, or secret for one that"
                            + " nobody knows, which is kept in run.json.")
    SeedChoice seed = new SeedChoice.Own();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = EncodingName.class,
            description =
                    "The encoding of sources that are neither UTF-8 nor UTF-16, Shift_JIS for example; detected unless"
                            + " given.")
    @Nullable Charset encoding;

    @Mixin
    FeedbackOption feedback = new FeedbackOption();

    /** Loads what was named. */
    Assignment load() {
        return feedback.of(hidden.with(assignment));
    }

    Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** The folders that students' code must not read. */
    List<Path> folders() {
        return Stream.concat(Stream.of(assignment), hidden.folder().stream()).toList();
    }
}
