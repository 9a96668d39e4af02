package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
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
 * @param beside what batches of them wrote that another judge, with a cache of its own, made meanwhile; none in a quick build
 * @param left what is on the machine since that was not there before
 * @param temporary the judge's folder for temporary files
 * @param loaded the log of the classes that the judge's JVM loaded
 */
record GalleryRun(
        List<Attack> attacks,
        List<String> honest,
        Finished finished,
        Tables tables,
        Tables alone,
        List<Tables> beside,
        Set<String> left,
        Path temporary,
        Path loaded) {

    /** The name of the sandbox that is asked for; the usual one where none is. */
    static final String SANDBOX = System.getProperty("gallery.sandbox", "");

    private static final String SELECTION = System.getProperty("gallery.selection", "quick");

    /** They sort between the attacks. */
    private static final List<String> HONEST = List.of("files-honest", "jvm-honest", "output-honest", "time-honest");

    private static final long MINUTES = 60;

    /** The attacks of one that are asked for. */
    static List<Attack> selection() {
        return asked().stream()
                .filter(attack -> !attack.isPair() && !attack.isOfACourse())
                .toList();
    }

    /** Those that every build runs, all of them for {@code .ci/gallery}, or some by their names. */
    static List<Attack> asked() {
        List<String> names = List.of(SELECTION.split(",", -1));
        return Gallery.all().stream()
                .filter(attack ->
                        SELECTION.equals("all") || (isQuick() ? attack.card().quick() : names.contains(attack.name())))
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
        // Where only permissions hide files, a judge refuses to begin with open ones.
        for (Path kept : List.of(assignment, alone, together)) {
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        }
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path loaded = folder.resolve("loaded.txt");
        Tables tables = new Tables(folder.resolve("marks"));
        Tables tablesAlone = new Tables(folder.resolve("marks-alone"));
        Path cache = cache(temporary);
        Machine before = Machine.now();
        judge(folder, cache).finish(words(alone, assignment, tablesAlone, 1));
        SecondJudge second = SecondJudge.start(number -> {
            Tables beside = new Tables(folder.resolve("marks-beside-" + number));
            judge(folder, folder.resolve("cache-beside")).finish(words(alone, assignment, beside, 1));
            return beside;
        });
        Finished finished = judge(folder, cache)
                .within(MINUTES)
                // Answers that the judge held without a bound would end it.
                .withJvmOption("-Xmx256m")
                .withJvmOption("-Djava.io.tmpdir=" + temporary)
                .withJvmOption("-Xlog:class+load:file=" + loaded + "::filecount=0")
                .finish(words(together, assignment, tables, 2));
        List<Tables> beside = second.stop();
        Set<String> left = before.leftBy(RunFile.sandbox(tables.folder()));
        return new GalleryRun(attacks, HONEST, finished, tables, tablesAlone, beside, left, temporary, loaded);
    }

    private static Gradus judge(Path folder, Path cache) throws IOException, InterruptedException {
        return Situation.asked().judge(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    /** Whether this is the short form that every build runs. */
    static boolean isQuick() {
        return SELECTION.equals("quick");
    }

    /** The folder of the jars that this run's processes, and no others, are started from. */
    Path cache() {
        return cache(temporary);
    }

    private static Path cache(Path temporary) {
        return temporary.resolveSibling("cache");
    }

    /** The shipped assignment, with limits that make waiting short. */
    static Path assignment(Path folder) throws IOException {
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

    /** The words of a batch, in the sandbox that is asked for. */
    static Object[] words(Path submissions, Path assignment, Tables tables, int lanes, Object... more) {
        Stream<Object> words =
                Stream.of("batch", submissions, "--assignment", assignment, "--out", tables.folder(), "--lanes", lanes);
        Stream<Object> sandbox = SANDBOX.isEmpty() ? Stream.of() : Stream.of("--sandbox", SANDBOX);
        return Stream.of(words, sandbox, Stream.of(more)).flatMap(part -> part).toArray();
    }
}
