package org.gradus.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A judge that has graded attacks has no more files open, threads running and memory in use than before. */
@Tag("walls")
class JudgeStaysCleanIT {

    private static final Set<String> ATTACKS = Set.of("huge-frame", "child-processes", "zip-bomb");
    private static final long MEGABYTE = 1 << 20;
    private static final long PATIENCE_MILLIS = 300_000;

    /** What a JVM has in use. */
    private record Use(long files, Set<String> threads, long megabytes) {

        /**
         * Of now.
         *
         * @param others threads that others have left: a test before this one in the same JVM may have let a stray
         *     process live that holds its pipe open
         */
        static Use beside(Set<Thread> others) throws InterruptedException {
            UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
            Set<String> threads = new TreeSet<>();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                boolean ours = thread.getName().startsWith("gradus")
                        || thread.getName().startsWith("pool-");
                if (ours && !others.contains(thread)) {
                    // One that has done its work ends within moments.
                    thread.join(PATIENCE_MILLIS);
                    if (thread.isAlive()) {
                        threads.add(thread.getName());
                    }
                }
            }
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Use(system.getOpenFileDescriptorCount(), threads, used / MEGABYTE);
        }
    }

    @Test
    void whatABatchTookIsGivenBack() throws IOException, InterruptedException {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        Path folder = Places.empty("judge");
        Path submissions = Files.createDirectory(folder.resolve("submissions"));
        try (Canary canary = new Canary(Files.createDirectory(folder.resolve("canary")))) {
            handIn(new Stage(submissions, canary));
            // The first run loads what every later one uses.
            grade(submissions, folder.resolve("first"));
            Use before = Use.beside(others);
            grade(submissions, folder.resolve("second"));
            Use after = Use.beside(others);

            assertThat(after.files()).isLessThanOrEqualTo(before.files());
            assertThat(after.threads()).isEqualTo(before.threads()).isEmpty();
            assertThat(after.megabytes()).isLessThan(before.megabytes() + 16);
        }
    }

    private static void handIn(Stage stage) throws IOException, InterruptedException {
        List<Attack> attacks = Gallery.all().stream()
                .filter(attack -> ATTACKS.contains(attack.name()))
                .toList();
        assertThat(attacks).hasSameSizeAs(ATTACKS);
        for (Attack attack : attacks) {
            stage.add(attack);
        }
        stage.addHonest("honest");
    }

    private static void grade(Path submissions, Path out) {
        Finished finished =
                Gradus.inProcess("batch", submissions, "--assignment", Places.ASSIGNMENT, "--out", out, "--lanes", 2);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
    }
}
