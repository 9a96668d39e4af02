package org.gradus.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.journal.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which shard of a class {@code --shard} asks for. What the scheduler of a cluster says is looked at only where {@code auto} asks for it: a
 * plain batch inside somebody's array job grades the whole class. And how many shards there are is always said: a scheduler that runs one
 * task of an array again calls that an array of one.
 */
sealed interface ShardChoice {

    /**
     * The shard.
     *
     * @param environment of this process
     * @throws TypeConversionException if it does not say which
     */
    Shard in(Map<String, String> environment);

    /** The one that was named. */
    record Named(Shard shard) implements ShardChoice {

        @Override
        public Shard in(Map<String, String> environment) {
            return shard;
        }
    }

    /** The one that the scheduler says. */
    record Auto(int of) implements ShardChoice {

        /** How a scheduler numbers its tasks. */
        private record Scheduler(String variable, int first, String remedy) {}

        private static final List<Scheduler> SCHEDULERS = List.of(
                new Scheduler("SLURM_ARRAY_TASK_ID", 1, "submit it with sbatch --array=1-"),
                new Scheduler("JOB_COMPLETION_INDEX", 0, "give the Indexed Job completions: "));

        @Override
        public Shard in(Map<String, String> environment) {
            List<Scheduler> there = SCHEDULERS.stream()
                    .filter(scheduler -> environment.containsKey(scheduler.variable()))
                    .toList();
            if (there.size() != 1) {
                throw new TypeConversionException("--shard auto/" + of + ": "
                        + (there.isEmpty() ? "neither" : "not only one") + " of SLURM_ARRAY_TASK_ID and"
                        + " JOB_COMPLETION_INDEX is set. Name the shard by its number, --shard 1/" + of
                        + " for example.");
            }
            return numbered(there.get(0), environment.getOrDefault(there.get(0).variable(), ""));
        }

        private Shard numbered(Scheduler scheduler, String index) {
            try {
                return new Shard(Integer.parseInt(index) - scheduler.first() + 1, of);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("--shard auto/" + of + ": " + scheduler.variable() + " is " + index
                        + ", and is to be from " + scheduler.first() + " to " + (of + scheduler.first() - 1) + ": "
                        + scheduler.remedy() + of + ".");
            }
        }
    }

    /** Reads the word after {@code --shard}. */
    final class Converter implements ITypeConverter<ShardChoice> {

        private static final Pattern WORD = Pattern.compile("(auto|[1-9][0-9]{0,6})/([1-9][0-9]{0,6})");

        @Override
        public ShardChoice convert(String value) {
            Matcher word = WORD.matcher(value);
            if (!word.matches()) {
                throw wrong(value);
            }
            int of = Integer.parseInt(word.group(2));
            try {
                return word.group(1).equals("auto")
                        ? new Auto(new Shard(1, of).of())
                        : new Named(new Shard(Integer.parseInt(word.group(1)), of));
            } catch (IllegalArgumentException e) {
                throw wrong(value);
            }
        }

        private static TypeConversionException wrong(String value) {
            return new TypeConversionException(
                    "'" + value + "' is no shard: write 3/8 for the third of eight (of at most " + Shard.MOST
                            + "), or auto/8 for the one that Slurm or Kubernetes says");
        }
    }
}
