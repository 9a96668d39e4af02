package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.wire.compile.CompiledClass;
import org.junit.jupiter.api.Test;

class ClassRoomTest {

    private final ClassRoom room = new ClassRoom(10_000);

    @Test
    void whatFitsStays() {
        assertThat(room.tooMany(List.of(type("A", 3000), type("B", 3000)))).isEmpty();
        assertThat(room.tooMany(List.of())).isEmpty();
    }

    @Test
    void theLargestFileGoesFirstAndNoMoreThanNeeded() {
        assertThat(room.tooMany(List.of(type("A", 3000), type("B", 8000), type("C", 3000))))
                .containsExactly("B.java");
        assertThat(room.tooMany(List.of(type("A", 9000), type("B", 9500), type("C", 3000))))
                .containsExactly("B.java", "A.java");
    }

    @Test
    void allClassesOfAFileCountTogether() {
        List<CompiledClass> classes =
                List.of(type("A", 6000), new CompiledClass("B$1", "B.java", new byte[3500]), type("B", 3500));

        assertThat(room.tooMany(classes)).containsExactly("B.java");
    }

    @Test
    void manySmallClassesNeedRoomToo() {
        List<CompiledClass> classes = IntStream.range(0, 10)
                .mapToObj(i -> new CompiledClass("A$" + i, "A.java", new byte[100]))
                .toList();

        assertThat(room.tooMany(classes)).containsExactly("A.java");
    }

    @Test
    void ofEqualOnesTheFirstByNameGoes() {
        assertThat(room.tooMany(List.of(type("B", 6000), type("A", 6000)))).containsExactly("A.java");
    }

    private static CompiledClass type(String name, int bytes) {
        return new CompiledClass(name, name + ".java", new byte[bytes]);
    }
}
