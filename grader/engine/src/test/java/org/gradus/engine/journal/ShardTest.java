package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final List<String> CLASS =
            IntStream.range(0, 8000).mapToObj(i -> "student-" + i).toList();

    @Test
    void everybodyIsInExactlyOneShard() {
        List<Shard> shards =
                IntStream.rangeClosed(1, 7).mapToObj(i -> new Shard(i, 7)).toList();

        assertThat(CLASS)
                .allSatisfy(name -> assertThat(shards.stream().filter(shard -> shard.holds(name)))
                        .hasSize(1));
    }

    /** Whoever is graded again tomorrow, by another build, is to be found where they were. */
    @Test
    void whereSomebodyIsDoesNotChange() {
        assertThat(List.of("ada", "kim", "jane", "Zoë", "名前"))
                .map(name -> Shard.numberOf(name, 4))
                .containsExactly(4, 4, 2, 1, 1);
    }

    @Test
    void theShardsAreAboutAsLarge() {
        for (int number = 1; number <= 8; number++) {
            Shard shard = new Shard(number, 8);
            assertThat(CLASS.stream().filter(shard::holds).count()).isBetween(900L, 1100L);
        }
    }

    @Test
    void oneShardIsTheWholeClass() {
        assertThat(CLASS).allMatch(new Shard(1, 1)::holds);
    }

    @Test
    void thereIsNoFifthOfFour() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(1, Shard.MOST + 1));
    }
}
