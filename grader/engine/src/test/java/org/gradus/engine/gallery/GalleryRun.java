package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.Tables;

/**
 * The one batch over all attacks, with honest submissions whose names sort between theirs.
 *
 * @param attacks that took part
 * @param honest the names of the honest submissions
 * @param finished the batch
 * @param tables what it wrote
 * @param alone what a batch of the honest submissions alone wrote
 * @param temporary the judge's folder for temporary files
 * @param loaded the log of the classes that the judge's JVM loaded
 */
record GalleryRun(
        List<Attack> attacks,
        List<String> honest,
        Finished finished,
        Tables tables,
        Tables alone,
        Path temporary,
        Path loaded) {

    /** The name of the sandbox that is asked for; the usual one where none is. */
    static final String SANDBOX = System.getProperty("gallery.sandbox", "");

    /** They sort between the attacks. */
    private static final List<String> HONEST = List.of("files-honest", "jvm-honest", "output-honest", "time-honest");

    private static final long MINUTES = 60;

    /** The attacks that are asked for: those that every build runs, all of them for {@code .ci/gallery}, or some by their names. */
    static List<Attack> selection() {
        String asked = System.getProperty("gallery.selection", "quick");
        List<String> names = List.of(asked.split(",", -1));
        return Gallery.all().stream()
                .filter(attack -> asked.equals("all")
                        || (asked.equals("quick") ? attack.card().quick() : names.contains(attack.name())))
                .toList();
    }

    /** Hands everything in and grades it. */
    static GalleryRun of(List<Attack> attacks, Path folder, Canary canary) throws IOException, InterruptedException {
        Path assignment = assignment(folder);
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Path together = Files.createDirectories(folder.resolve("submissions"));
        Stage stage = new Stage(together, canary);
        for (Attack attack : attacks) {
            stage.add(attack);
        }
        for (String name : HONEST) {
            stage.addHonest(name);
            new Stage(alone, canary).addHonest(name);
        }
        // In the sandbox of other users nothing else is hidden from them.
        for (Path kept : List.of(assignment, alone, together)) {
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        }
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path loaded = folder.resolve("loaded.txt");
        Tables tables = new Tables(folder.resolve("marks"));
        Tables tablesAlone = new Tables(folder.resolve("marks-alone"));
        Path cache = cache(temporary);
        new Gradus().with("XDG_CACHE_HOME", cache.toString()).finish(words(alone, assignment, tablesAlone, 1));
        Finished finished = new Gradus()
                .with("XDG_CACHE_HOME", cache.toString())
                .within(MINUTES)
                // Answers that the judge held without a bound would end it.
                .withJvmOption("-Xmx256m")
                .withJvmOption("-Djava.io.tmpdir=" + temporary)
                .withJvmOption("-Xlog:class+load:file=" + loaded + "::filecount=0")
                .finish(words(together, assignment, tables, 2));
        return new GalleryRun(attacks, HONEST, finished, tables, tablesAlone, temporary, loaded);
    }

    /** The folder of the jars that this run's processes, and no others, are started from. */
    Path cache() {
        return cache(temporary);
    }

    private static Path cache(Path temporary) {
        return temporary.resolveSibling("cache");
    }

    /** The shipped assignment, with limits that make waiting short. */
    private static Path assignment(Path folder) throws IOException {
        Path copy = folder.resolve("assignment");
        Places.copy(Places.ASSIGNMENT.resolve("cases"), copy.resolve("cases"));
        String shipped = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(
                copy.resolve("assignment.json"),
                shipped.replace("\"scriptCpuSeconds\": 3", "\"scriptCpuSeconds\": 1")
                        .replace(
                                "\"scriptWallSeconds\": 12",
                                "\"scriptWallSeconds\": 3, \"submissionCpuSeconds\": 40, \"submissionIdleSeconds\": 100")
                        .replace("\"compileSeconds\": 20", "\"compileSeconds\": 6"));
        return copy;
    }

    private static Object[] words(Path submissions, Path assignment, Tables tables, int lanes) {
        Stream<Object> words =
                Stream.of("batch", submissions, "--assignment", assignment, "--out", tables.folder(), "--lanes", lanes);
        Stream<Object> sandbox = SANDBOX.isEmpty() ? Stream.of() : Stream.of("--sandbox", SANDBOX);
        return Stream.concat(words, sandbox).toArray();
    }
}
