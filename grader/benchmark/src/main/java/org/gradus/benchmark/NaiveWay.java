package org.gradus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What instructors do today: {@code mvn test} in the template, once for each submission, its public cases alone, nothing contained. */
final class NaiveWay {

    private static final int RUNS = 3;

    private NaiveWay() {}

    /** CPU seconds for one submission; a first run, which fetches what is missing, does not count. */
    static double seconds(Place place) throws IOException, InterruptedException {
        Path folder = place.fresh("naive");
        copy(place.root().resolve("submissions-template"), folder);
        copy(place.samples().resolve("correct-algebra/src/main/java/layers"), folder.resolve("src/main/java/layers"));
        place.run(folder, List.of(0), "mvn", "-B", "-q", "test");
        double seconds = 0;
        for (int run = 0; run < RUNS; run++) {
            place.run(folder, List.of(0), "rm", "-rf", "target");
            seconds += place.run(folder, List.of(0), "mvn", "-B", "-o", "-q", "test")
                    .cpu();
        }
        return seconds / RUNS;
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(file -> Files.isRegularFile(file) && !file.startsWith(source.resolve("target")))
                    .forEach(file -> copyFile(
                            file, target.resolve(source.relativize(file).toString())));
        }
    }

    private static void copyFile(Path file, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
