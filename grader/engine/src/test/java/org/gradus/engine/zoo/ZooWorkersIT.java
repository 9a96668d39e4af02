package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.engine.subject.WorkerLimits;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.ClassFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A selection of the zoo through real workers: behind the wall each is told just what it is told in this process. */
@Tag("batches")
class ZooWorkersIT {

    private static final int EVERY_RIGHT = 6;
    private static final int EVERY_WRONG = 12;
    private static final WorkerLimits LIMITS = new WorkerLimits(
            new JvmLimits(64, 64, 16, 64, 64),
            new TimeLimit(Duration.ofMinutes(2), Duration.ofMinutes(2)),
            1 << 22,
            1 << 16);

    private static final Sandbox SANDBOX = ProcessSandbox.ofThisJdk();
    private static final Watchdog WATCHDOG = new Watchdog();
    private static InnerJars jars;

    @BeforeAll
    static void unpack() {
        jars = SharedJars.withArchives();
    }

    @AfterAll
    static void end() {
        SANDBOX.close();
        WATCHDOG.close();
    }

    @ParameterizedTest
    @MethodSource("rightMembers")
    void aRightMemberKeepsEverything(Class<?> member) throws IOException {
        Right right = Objects.requireNonNull(member.getAnnotation(Right.class));

        assertThat(told(right.part(), member)).isEqualTo(new Told(Set.of(), Set.of(), Set.of(), List.of(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongMembers")
    void aWrongMemberGetsWhatItStates(Class<?> member) throws IOException {
        Wrong wrong = Objects.requireNonNull(member.getAnnotation(Wrong.class));

        assertThat(told(wrong.part(), member))
                .isEqualTo(new Told(
                        Set.of(wrong.loses()), Set.of(wrong.half()), Set.of(wrong.name()), List.of(), Set.of()));
    }

    static Stream<Class<?>> rightMembers() {
        return every(EVERY_RIGHT, Zoo.members(Right.class));
    }

    static Stream<Class<?>> wrongMembers() {
        return every(EVERY_WRONG, Zoo.members(Wrong.class));
    }

    private static Stream<Class<?>> every(int step, List<Class<?>> members) {
        return IntStream.range(0, members.size()).filter(i -> i % step == 0).mapToObj(members::get);
    }

    private static Told told(String part, Class<?> member) throws IOException {
        try (WorkerSubject subject =
                new WorkerSubject(SANDBOX, jars, classesBeside(member), LIMITS, WATCHDOG, new Exclusivity())) {
            return Told.of(part, member, subject);
        }
    }

    /** All classes of the member's package, as a submission of many files would have. */
    private static ClassFiles classesBeside(Class<?> member) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : Zoo.classNamesOf(member.getPackage())) {
            files.put(name, Zoo.classFile(name));
        }
        files.put(member.getName(), Zoo.classFile(member.getName()));
        return new ClassFiles(files);
    }
}
