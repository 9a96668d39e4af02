package org.gradus.engine.cli;

import java.nio.file.Path;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.journal.Seed.Origin;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --seed} asks for. */
sealed interface SeedChoice {

    /**
     * The seed of a run that goes on for as long as its folder is there: what is kept in the folder stays.
     *
     * @throws OutputRefusedException if a secret seed is asked for and the folder holds a run with a seed that is none
     */
    Seed keptIn(Path out, Assignment assignment);

    /** The seed of a run that is over when the command is. */
    Seed once(Assignment assignment);

    /** The assignment's own. */
    record Own() implements SeedChoice {

        @Override
        public Seed keptIn(Path out, Assignment assignment) {
            return once(assignment);
        }

        @Override
        public Seed once(Assignment assignment) {
            return new Seed(assignment.seed(), Origin.ASSIGNMENT);
        }
    }

    /** The one that was given. */
    record Given(long number) implements SeedChoice {

        @Override
        public Seed keptIn(Path out, Assignment assignment) {
            return once(assignment);
        }

        @Override
        public Seed once(Assignment assignment) {
            return new Seed(number, Origin.OPTION);
        }
    }

    /** The one of an earlier run, whoever chose it then. */
    record AsThen(Seed seed) implements SeedChoice {

        @Override
        public Seed keptIn(Path out, Assignment assignment) {
            return seed;
        }

        @Override
        public Seed once(Assignment assignment) {
            return seed;
        }
    }

    /** One that nobody knows. */
    record Secret() implements SeedChoice {

        @Override
        public Seed keptIn(Path out, Assignment assignment) {
            return EarlierRun.secretSeed(out).orElseGet(Seed::drawn);
        }

        @Override
        public Seed once(Assignment assignment) {
            return Seed.drawn();
        }
    }

    /** Reads the word after {@code --seed}. */
    final class Converter implements ITypeConverter<SeedChoice> {

        private static final String SECRET = "secret";

        @Override
        public SeedChoice convert(String value) {
            if (value.equals(SECRET)) {
                return new Secret();
            }
            try {
                return new Given(Long.parseLong(value));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "'" + value + "' is neither a whole number of up to 64 bits nor the word " + SECRET);
            }
        }
    }
}
