package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.gradus.engine.sandbox.wall.UserIds.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserIdsTest {

    private static final int LAST = 61100;

    @TempDir
    private Path folder;

    @Test
    void eachIsHandedOutOnceUntilItIsGivenBack() {
        UserIds ids = new UserIds(folder, 0);
        Set<Integer> seen = new HashSet<>();
        try (Taken first = ids.take();
                Taken second = ids.take();
                Taken third = new UserIds(folder, 0).take()) {
            seen.addAll(Set.of(first.id(), second.id(), third.id()));
        }

        assertThat(seen).hasSize(3).allMatch(id -> id >= UserIds.FIRST && id <= LAST);
        try (Taken again = ids.take()) {
            assertThat(seen).contains(again.id());
        }
    }

    @Test
    void afterTheLastComesTheFirst() {
        UserIds ids = new UserIds(folder, LAST - UserIds.FIRST);

        try (Taken last = ids.take();
                Taken next = ids.take()) {
            assertThat(last.id()).isEqualTo(LAST);
            assertThat(next.id()).isEqualTo(UserIds.FIRST);
        }
    }

    @Test
    void everyNumberIsAPlaceToBegin() {
        try (Taken taken = new UserIds(folder, Integer.MIN_VALUE).take()) {
            assertThat(taken.id()).isBetween(UserIds.FIRST, LAST);
        }
    }
}
