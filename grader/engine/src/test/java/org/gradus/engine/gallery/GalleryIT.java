package org.gradus.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack gets exactly what its card says; nobody else notices that it was there. */
@Tag("walls")
class GalleryIT {

    private static final Set<String> WITH_POINTS = Set.of("graded", "not_compiled", "empty");

    private static Canary canary;
    private static GalleryRun run;
    private static List<ProcessHandle> left = List.of();
    private static String sandbox = "";
    private static Rows scores = Rows.NONE;
    private static Rows marks = Rows.NONE;
    private static Rows checks = Rows.NONE;

    @BeforeAll
    static void gradeEverything() throws IOException, InterruptedException {
        Path folder = Situation.asked().folder("gallery");
        canary = new Canary(Files.createDirectory(folder.resolve("canary")));
        run = GalleryRun.of(GalleryRun.selection(), folder, canary);
        left = canary.programs();
        sandbox = RunFile.sandbox(run.tables().folder());
        scores = Rows.of(run.tables().rows("scores.csv"));
        marks = Rows.of(run.tables().rows("marks.csv"));
        checks = Rows.of(run.tables().rows("checks.csv"));
    }

    @AfterAll
    static void endWhateverIsLeft() throws IOException {
        canary.close();
    }

    static List<Attack> attacks() {
        return GalleryRun.selection();
    }

    @Test
    void theBatchComesToItsEndWithoutAFaultOfOurs() throws IOException {
        assertThat(run.finished().exitCode()).as(run.finished().err()).isZero();
        List<String> handedIn = Stream.concat(run.attacks().stream().map(Attack::submission), run.honest().stream())
                .toList();
        assertThat(scores.submissions()).containsExactlyInAnyOrderElementsOf(handedIn);
        assertThat(run.tables().submissions()).doesNotHaveDuplicates();
    }

    @Test
    void theHonestGetTheMarksThatTheyGetAlone() throws IOException {
        assertThat(run.tables().texts(run.honest())).isEqualTo(run.alone().texts());
        for (String name : run.honest()) {
            assertThat(run.alone().score(name).get("points")).isEqualTo("100");
        }
    }

    @Test
    void anotherJudgeOfTheSameMachineGivesTheSameMarksMeanwhile() throws IOException {
        assertThat(run.beside()).hasSizeGreaterThanOrEqualTo(GalleryRun.isQuick() ? 0 : 1);
        for (Tables beside : run.beside()) {
            assertThat(beside.texts()).isEqualTo(run.alone().texts());
        }
    }

    /** Looked for wherever something can outlive its process. */
    @Test
    void nothingIsLeftOnTheWholeMachine() {
        assertThat(run.left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void itGetsWhatItsCardSays(Attack attack) {
        CSVRecord score = scores.of(attack.submission()).get(0);
        List<CSVRecord> its = marks.of(attack.submission());
        if (attack.card().boasts() && !attack.isStoppedBy(sandbox)) {
            return;
        }
        assertThat(score.get("status")).as("status").isEqualTo(attack.card().status());
        if (!WITH_POINTS.contains(attack.card().status())) {
            assertThat(score.get("points")).as("points").isEmpty();
            return;
        }
        assertThat(lost(its)).as("what it loses").isEqualTo(expected(attack));
        assertThat(its)
                .filteredOn(row -> !attack.loses(row.get("part"), row.get("facet")))
                .allSatisfy(row -> assertThat(row.get("points").equals(row.get("max_points")))
                        .as(row.get("facet"))
                        .isEqualTo(!attack.shares(row.get("part"), row.get("facet"))));
        attack.card()
                .outcome()
                .ifPresent(outcome -> assertThat(checks.of(attack.submission()))
                        .filteredOn(row -> row.get("result").equals(outcome))
                        .anySatisfy(row -> assertThat(attack.card().loses()).containsKey(row.get("part"))));
    }

    private static Map<String, Set<String>> lost(List<CSVRecord> marks) {
        return marks.stream()
                .filter(row -> row.get("points").equals("0"))
                .collect(Collectors.groupingBy(
                        row -> row.get("part"),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get("facet"), Collectors.toSet())));
    }

    private static Map<String, Set<String>> expected(Attack attack) {
        Map<String, Set<String>> expected = new TreeMap<>();
        attack.card().loses().forEach((part, facets) -> expected.put(part, Set.copyOf(facets)));
        return expected;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyCheckHasItsResult(Attack attack) {
        if (WITH_POINTS.contains(attack.card().status())) {
            List<CSVRecord> its = checks.of(attack.submission());
            assertThat(its.stream().map(GalleryIT::check))
                    .containsExactlyElementsOf(checks.of(run.honest().get(0)).stream()
                            .map(GalleryIT::check)
                            .filter(check -> attack.card().status().equals("graded") || !check.startsWith("chain"))
                            .toList());
            assertThat(its.stream().map(row -> row.get("result"))).doesNotContain("", "grader fault");
        }
    }

    private static String check(CSVRecord row) {
        return row.get("part") + " " + row.get("facet") + " " + row.get("check");
    }

    @Test
    void noTextOfTheirsIsDangerousInATable() throws IOException {
        for (String file : Tables.FILES) {
            for (CSVRecord row : run.tables().rows(file)) {
                assertThat(row)
                        .allSatisfy(cell -> assertThat(cell)
                                .doesNotMatch("(?s)[=@+\\t\\r].*|-[^0-9].*")
                                .matches("[^\\p{Cc}\\p{Cf}\\p{Cs}]*"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noProgramOfItsIsLeft(Attack attack) {
        if (attack.isStoppedBy(sandbox)) {
            assertThat(left)
                    .filteredOn(process -> Canary.commandLine(process).endsWith(canary.mark(attack))
                            || Canary.commandLine(process).contains(canary.mark(attack) + " "))
                    .isEmpty();
        }
    }

    @Test
    void noProcessAndNoFolderOfTheBatchIsLeft() throws IOException {
        assertThat(run.cache()).isNotEmptyDirectory();
        assertThat(ProcessHandle.allProcesses().map(Canary::commandLine))
                .noneMatch(line -> line.contains(run.cache().toString()));
        try (Stream<Path> content = Files.list(run.temporary())) {
            assertThat(content).isEmpty();
        }
    }

    @Test
    void nothingOutsideIsTouchedExceptWhereOnlyAnotherSandboxStopsIt() throws IOException {
        for (String file : canary.touched()) {
            assertThat(run.attacks())
                    .as("%s was touched", file)
                    .anySatisfy(attack -> assertThat(attack.isStoppedBy(sandbox) || !attack.mayTouch(file))
                            .isFalse());
        }
        boolean mayVisit = run.attacks().stream()
                .anyMatch(attack -> attack.group().equals("network") && !attack.isStoppedBy(sandbox));
        assertThat(canary.visits()).matches(visits -> visits == 0 || mayVisit);
    }

    @Test
    void theJudgeLoadsItsOwnClassesAndTheJdksAlone() throws IOException {
        LoadedClasses loaded = LoadedClasses.of(run.loaded());
        assertThat(loaded.count()).isGreaterThan(2000);
        assertThat(loaded.named("org.gradus.engine.cli.Main")).isTrue();
        assertThat(loaded.strangers()).isEmpty();
    }
}
