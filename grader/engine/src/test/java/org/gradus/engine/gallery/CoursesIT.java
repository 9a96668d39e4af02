package org.gradus.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.author.NewAssignment;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.gradus.engine.cli.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Assignments that attack: a course's reference and support files can do nothing that a student's class cannot. */
@Tag("walls")
class CoursesIT {

    private static final String GRADED = "graded";
    private static final String HONEST = "honest";

    private static final Map<String, Batch> BATCHES = new TreeMap<>();
    private static Canary canary;
    private static List<ProcessHandle> programs = List.of();
    private static Set<String> left = Set.of();
    private static String sandbox = "";

    /** One batch of an honest submission by an attack's assignment. */
    private record Batch(Finished finished, Tables tables, Path loaded) {}

    @BeforeAll
    static void gradeByEach() throws IOException, InterruptedException {
        Path folder = Situation.asked().folder("courses");
        canary = new Canary(Files.createDirectory(folder.resolve("canary")));
        Machine before = Machine.now();
        for (Attack attack : attacks()) {
            Batch batch = graded(attack, Files.createDirectory(folder.resolve(attack.name())));
            BATCHES.put(attack.name(), batch);
            if (attack.card().status().equals(GRADED)) {
                sandbox = RunFile.sandbox(batch.tables().folder());
            }
        }
        programs = canary.programs();
        left = before.leftBy(sandbox);
    }

    private static Batch graded(Attack attack, Path folder) throws IOException, InterruptedException {
        Path assignment = folder.resolve("assignment");
        Path submissions = folder.resolve("submissions");
        NewAssignment.write(assignment, attack.name());
        Places.write(
                submissions.resolve(HONEST).resolve("Scale.java"),
                Files.readString(assignment.resolve("reference/ScaleReference.java"))
                        .replace("ScaleReference", "Scale"));
        layOver(attack, assignment);
        for (Path kept : List.of(assignment, submissions)) {
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        }
        Tables tables = new Tables(folder.resolve("marks"));
        Path loaded = folder.resolve("loaded.txt");
        Finished finished = Situation.asked()
                .judge(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .withJvmOption("-Xlog:class+load:file=" + loaded + "::filecount=0")
                .finish(GalleryRun.words(submissions, assignment, tables, 1));
        return new Batch(finished, tables, loaded);
    }

    private static void layOver(Attack attack, Path assignment) throws IOException {
        try (Stream<Path> tree = Files.walk(attack.assignment())) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target =
                        assignment.resolve(attack.assignment().relativize(file).toString());
                Places.write(target, canary.told(Files.readString(file), attack));
            }
        }
    }

    @AfterAll
    static void endWhateverIsLeft() throws IOException {
        canary.close();
    }

    static List<Attack> attacks() {
        return GalleryRun.asked().stream().filter(Attack::isOfACourse).toList();
    }

    private static Batch batch(Attack attack) {
        return BATCHES.getOrDefault(
                attack.name(), new Batch(new Finished(-1, "", ""), new Tables(Path.of("")), Path.of("")));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theHonestGetTheirMarksOrNobodyIsGradedByIt(Attack attack) throws IOException {
        Finished finished = batch(attack).finished();
        if (attack.card().status().equals(GRADED)) {
            assertThat(finished.exitCode()).as(finished.err()).isZero();
            assertThat(batch(attack).tables().score(HONEST).get("percent")).isEqualTo("100.00");
        } else {
            assertThat(finished.exitCode()).isEqualTo(2);
            assertThat(finished.err()).contains("the reference ScaleReference has no answer: ");
            assertThat(batch(attack).tables().folder()).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theJudgeLoadsNothingOfIts(Attack attack) throws IOException {
        LoadedClasses loaded = LoadedClasses.of(batch(attack).loaded());

        assertThat(loaded.named("org.gradus.engine.cli.Main")).isTrue();
        assertThat(loaded.strangers()).isEmpty();
    }

    @Test
    void nothingOutsideIsTouchedAndNothingIsLeft() throws IOException {
        if (attacks().stream().allMatch(attack -> attack.isStoppedBy(sandbox))) {
            assertThat(canary.touched()).isEmpty();
            assertThat(canary.visits()).isZero();
            assertThat(programs).isEmpty();
            assertThat(left).isEmpty();
        }
    }
}
