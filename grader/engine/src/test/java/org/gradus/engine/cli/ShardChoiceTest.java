package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.gradus.engine.journal.Shard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ShardChoiceTest {

    private static final Map<String, String> SLURM = Map.of("SLURM_ARRAY_TASK_ID", "3", "SLURM_ARRAY_TASK_COUNT", "8");
    private static final Map<String, String> KUBERNETES = Map.of("JOB_COMPLETION_INDEX", "0");

    @Test
    void theShardThatIsNamedIsMeantWhateverAnySchedulerSays() {
        assertThat(choice("2/5").in(SLURM)).isEqualTo(new Shard(2, 5));
    }

    @Test
    void slurmCountsFromOneAndKubernetesFromNought() {
        assertThat(choice("auto/8").in(SLURM)).isEqualTo(new Shard(3, 8));
        assertThat(choice("auto/8").in(KUBERNETES)).isEqualTo(new Shard(1, 8));
        assertThat(choice("auto/8").in(Map.of("JOB_COMPLETION_INDEX", "7"))).isEqualTo(new Shard(8, 8));
    }

    /** As after sbatch --array=3, for the one task of eight that failed. */
    @Test
    void aTaskThatRunsAgainAloneIsTheSameShard() {
        assertThat(choice("auto/8")
                        .in(Map.of(
                                "SLURM_ARRAY_TASK_ID",
                                "3",
                                "SLURM_ARRAY_TASK_COUNT",
                                "1",
                                "SLURM_ARRAY_TASK_MIN",
                                "3")))
                .isEqualTo(new Shard(3, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "-1", "", "first", "99999999999"})
    void anIndexThatIsNoShardsIsRefused(String index) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> choice("auto/8").in(Map.of("SLURM_ARRAY_TASK_ID", index)))
                .withMessage("--shard auto/8: SLURM_ARRAY_TASK_ID is " + index
                        + ", and is to be from 1 to 8: submit it with sbatch --array=1-8.");
    }

    @Test
    void whereNoSchedulerOrMoreThanOneSaysWhichNothingIsGuessed() {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> choice("auto/8").in(Map.of()))
                .withMessageContaining("neither of SLURM_ARRAY_TASK_ID and JOB_COMPLETION_INDEX is set");
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> choice("auto/8").in(Map.of("SLURM_ARRAY_TASK_ID", "3", "JOB_COMPLETION_INDEX", "2")))
                .withMessageContaining("not only one of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auto", "3", "0/8", "9/8", "1/0", "3/-8", "3/8/9", "1/1000001", "99999999/99999999", "", "a/b"})
    void whatIsNoShardIsRefused(String word) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> choice(word))
                .withMessage(
                        "'" + word + "' is no shard: write 3/8 for the third of eight (of at most 1000000), or auto/8"
                                + " for the one that Slurm or Kubernetes says");
    }

    private static ShardChoice choice(String word) {
        return new ShardChoice.Converter().convert(word);
    }
}
