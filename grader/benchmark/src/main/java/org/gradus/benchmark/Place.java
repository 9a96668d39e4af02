package org.gradus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.benchmark.cost.Cost;
import org.gradus.benchmark.cost.Measured;

/**
 * Where it is measured: the root of the project, which is built, and a folder of our own.
 *
 * @param java the JDK's command
 */
record Place(Path root, Path scratch, String java, AtomicInteger count) {

    private static final List<Integer> GRADED = List.of(0, 1);

    static Place of(Path root) throws IOException {
        Path scratch = Files.createTempDirectory(
                "gradus-benchmark", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new Place(
                root,
                scratch,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                new AtomicInteger());
    }

    Path assignment() {
        return root.resolve("testcases/backprop-basics");
    }

    Path samples() {
        return assignment().resolve("samples");
    }

    /** What starts the judge. */
    String launcher() {
        return root.resolve("grader/gradus").toString();
    }

    Path fresh(String name) {
        return scratch.resolve(name + "-" + count.incrementAndGet());
    }

    /** A batch over a folder of submissions; its output stays for a second one. */
    Cost batch(Path submissions, Path out) throws IOException, InterruptedException {
        return run(
                GRADED,
                launcher(),
                "batch",
                submissions.toString(),
                "-a",
                assignment().toString(),
                "-o",
                out.toString(),
                "--sandbox",
                "bwrap",
                "--lanes",
                "2");
    }

    /** A command, in the root. */
    Cost run(List<Integer> statuses, String... command) throws IOException, InterruptedException {
        return run(root, statuses, command);
    }

    Cost run(Path folder, List<Integer> statuses, String... command) throws IOException, InterruptedException {
        return Measured.of(new ArrayList<>(List.of(command)), folder, fresh("said"), statuses);
    }
}
