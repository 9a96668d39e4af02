package org.gradus.engine.cli;

import java.util.Optional;
import org.gradus.engine.journal.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Which shard of a class is graded, if not all of it. */
final class ShardOption {

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = ShardChoice.Converter.class,
            description =
                    "Grade one of N parts of the class: 3/8 is the third of eight; auto/8 the one that SLURM_ARRAY_TASK_ID"
                            + " (from 1) or JOB_COMPLETION_INDEX (from 0) says. Each into an --out of its own; gradus merge"
                            + " makes the tables of all.")
    private @Nullable ShardChoice choice;

    Optional<Shard> shard(CommandSpec spec) {
        try {
            return Optional.ofNullable(choice).map(asked -> asked.in(System.getenv()));
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
