package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.groups.Tuple;
import org.gradus.engine.cli.Gradus.Finished;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a class does at a hidden case, students read the area and the verdict, in words that are always the same. */
@Tag("walls")
class HiddenIT {

    private static final Path HIDDEN = Places.ROOT.resolve("grader/engine/src/test/resources/hidden/basics");
    private static final List<String> STUDENTS =
            List.of("scores.csv", "marks.csv", "checks.csv", "misconceptions.csv", "run.json", "machine.json");

    /** Ids, titles, inputs and expected values, these as far as six digits show them. */
    private static final List<String> TRACES = List.of(
            "secret-",
            "Zanzibar",
            "1.7031",
            "1.1718",
            "0.67187",
            "2.3593",
            "1.3593",
            "0.39062",
            "0.91308",
            "5.1279",
            "6.6318",
            "saw",
            "kept",
            "left behind",
            "exit code");

    private static Path submissions = Path.of("");
    private static Path out = Path.of("");
    private static Runs.Run run = new Runs.Run(new Finished(0, "", ""), new Tables(out));

    @BeforeAll
    static void gradeSpies() throws IOException, InterruptedException {
        submissions = Places.empty("hidden/spies");
        for (String name : Spies.names()) {
            Spies.handIn(name, submissions.resolve(name));
        }
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submissions.resolve("right"));
        out = Places.fresh("hidden/marks");
        run = Runs.batch(submissions, out, "--hidden", HIDDEN, "--lanes", 2);
    }

    @Test
    void theSpiesPassEveryPublicCheckAndNoHiddenOne() throws IOException {
        assertThat(run.finished().exitCode()).as(run.finished().err()).isZero();
        for (String name : Spies.names()) {
            List<CSVRecord> checks = run.tables().rows("checks.csv", name);
            assertThat(checks)
                    .filteredOn(row -> !row.get("family").equals("hidden"))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(row ->
                            assertThat(row.get("result")).as(row.toString()).isEqualTo("passed"));
            assertThat(checks)
                    .filteredOn(row -> row.get("family").equals("hidden")
                            && row.get("part").equals("Dense"))
                    .extracting(row -> row.get("facet"), row -> row.get("result"), row -> row.get("message"))
                    .containsExactly(failed("forward"), failed("dX"), failed("gradients.W"), failed("gradients.b"));
            // Dense has 8 of 30: half of dX, W and b, which are right for its own forward wherever the public checks
            // looked.
            assertThat(run.tables().score(name).get("points")).isEqualTo("78.0");
        }
    }

    private static Tuple failed(String facet) {
        return tuple(facet, "failed", "a hidden case does not pass: Dense, " + facet);
    }

    @Test
    void aRightSubmissionLosesNothing() throws IOException {
        assertThat(run.tables().score("right").get("percent")).isEqualTo("100.00");
        assertThat(run.tables().rows("checks.csv", "right"))
                .filteredOn(row -> row.get("family").equals("hidden"))
                .extracting(row ->
                        row.get("part") + " " + row.get("facet") + " " + row.get("check") + " " + row.get("result"))
                .containsExactly(
                        "Dense forward hidden cases passed",
                        "Dense dX hidden cases passed",
                        "Dense gradients.W hidden cases passed",
                        "Dense gradients.b hidden cases passed",
                        "ReLU forward hidden cases passed",
                        "ReLU dX hidden cases passed",
                        "Sigmoid forward hidden cases passed",
                        "Sigmoid dX hidden cases passed",
                        "Sigmoid stability hidden cases: forward passed",
                        "Sigmoid stability hidden cases: dX passed",
                        "SquaredError value hidden cases passed",
                        "SquaredError gradient hidden cases passed");
    }

    @Test
    void thePageOfTheClassHoldsNothingOfACaseEither() throws IOException {
        Document page = Jsoup.parse(Files.readString(out.resolve("report.html")));
        page.select("script:not([type]), style").remove();
        String told = page.outerHtml();

        assertThat(told).contains("a hidden case does not pass: Dense, forward");
        assertThat(TRACES).noneMatch(told::contains);
    }

    @Test
    void whatStudentsReadIsTheSameWhateverASpyDid() throws IOException {
        for (String file : Tables.FILES) {
            List<List<String>> ways = new ArrayList<>();
            for (String name : Spies.names()) {
                ways.add(run.tables().rows(file, name).stream()
                        .map(row -> String.join("|", row.toList().subList(1, row.size())))
                        .toList());
            }
            assertThat(ways).as(file).hasSizeGreaterThan(5).containsOnly(ways.get(0));
        }
    }

    @Test
    void nothingOfTheHiddenCasesIsInWhatStudentsRead() throws IOException {
        for (String file : STUDENTS) {
            assertThat(Files.readString(out.resolve(file))).as(file).doesNotContain(TRACES);
        }
        assertThat(run.finished().out() + run.finished().err()).doesNotContain(TRACES);
    }

    @Test
    void instructorsReadWhichCaseAndWhichValues() throws IOException {
        assertThat(hidden("encodes"))
                .filteredOn(row -> row.get("check").equals("secret-dense dense1.y"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("facet")).isEqualTo("forward");
                    assertThat(row.get("result")).isEqualTo("failed");
                    assertThat(row.get("expected")).isEqualTo("[-0.913086 -5.12793; 6.63184 0.0888672]");
                    assertThat(row.get("actual")).startsWith("[1.70312 -1.17188;");
                });
        assertThat(hidden("threw"))
                .anySatisfy(row -> assertThat(row.get("message"))
                        .startsWith("forward threw java.lang.IllegalStateException: saw [1.703125, -1.171875,"));
        assertThat(hidden("exits"))
                .anySatisfy(row -> assertThat(row.get("message")).contains("exit code 109"));
        assertThat(hidden("hangs")).extracting(row -> row.get("result")).contains("timed out", "passed");
        assertThat(hidden("memory")).extracting(row -> row.get("result")).contains("out of memory", "passed");
        assertThat(hidden("right"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.get("result")).isEqualTo("passed"));
    }

    private static List<CSVRecord> hidden(String name) throws IOException {
        return run.tables().rows("hidden.csv", name);
    }

    @Test
    void theFeedbackIsTheSameWhateverASpyDid() throws IOException {
        Finished told = grade("threw", Places.fresh("hidden/told"));
        Finished encoded = grade("encodes", Places.fresh("hidden/encoded"));

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out().replaceFirst("threw", "encodes")).isEqualTo(encoded.out());
        assertThat(told.out()).contains("""
                Dense: 8.0 of 30
                  - forward       0 of 8
                      a hidden case does not pass: Dense, forward  [hidden cases]
                  - dX            3.0 of 6
                      it is right for your own forward, which is wrong
                      a hidden case does not pass: Dense, dX  [hidden cases]
                """);
    }

    @Test
    void noFileOfAReportButOneHoldsATrace() throws IOException {
        Path report = Places.fresh("hidden/report");
        grade("threw", report);

        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(report)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (TRACES.stream().anyMatch(text(file)::contains)) {
                    holding.add(report.relativize(file).toString());
                }
            }
        }
        assertThat(holding).containsExactly("hidden.csv");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    /** Students may read the one and not the other, and an earlier report is kept: they never share a folder. */
    @Test
    void aReportWithoutHiddenCasesNeverLiesBesideOneWithThem() throws IOException {
        Path report = Places.fresh("hidden/earlier");
        grade("threw", report);
        String secrets = text(report.resolve("hidden.csv"));

        Finished without =
                Gradus.inProcess("grade", submissions.resolve("threw"), "-a", Places.ASSIGNMENT, "--out", report);

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("belongs to another run, with hidden cases", "Name another folder");
        assertThat(without.out()).isEmpty();
        assertThat(text(report.resolve("hidden.csv"))).isEqualTo(secrets);
    }

    private static Finished grade(String name, Path report) {
        return Gradus.inProcess(
                "grade", submissions.resolve(name), "-a", Places.ASSIGNMENT, "--hidden", HIDDEN, "--out", report);
    }

    @Test
    void whatMetALimitAtAHiddenCaseIsNotKept() throws IOException {
        assertThat(JournalFiles.of(out)).hasSize(Spies.names().size() + 1 - 2);
    }

    @Test
    void goingOnGivesTheSameFilesAndPlaysNothingAgain() throws IOException {
        Path few = Places.empty("hidden/few");
        for (String name : List.of("encodes", "threw", "right")) {
            Places.copy(submissions.resolve(name), few.resolve(name));
        }
        Path marks = Places.fresh("hidden/few-marks");
        Object[] command = Runs.batchWords(few, marks, "--hidden", HIDDEN);
        assertThat(Gradus.inProcess(command).exitCode()).isZero();
        Map<String, String> tables = texts(marks);
        Map<String, String> records = JournalFiles.of(marks);
        assertThat(Gradus.inProcess(command).exitCode()).isZero();

        assertThat(texts(marks)).isEqualTo(tables);
        assertThat(records).hasSize(3);
        assertThat(JournalFiles.of(marks)).isEqualTo(records);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>(new Tables(folder).texts());
        texts.put("hidden.csv", Files.readString(folder.resolve("hidden.csv")));
        return texts;
    }

    @Test
    void otherHiddenCasesAreAnotherRun() throws IOException, InterruptedException {
        Path changed = Places.fresh("hidden/changed");
        Places.copy(HIDDEN, changed);
        Path file = changed.resolve("secret-stability.json");
        Files.writeString(file, Files.readString(file).replace("913.65625", "913.65626"));

        Object[] before = Runs.batchWords(submissions, out, "--hidden", changed);
        // By the jar that has graded them: another build is said before all else.
        Finished refused = Gradus.run(before);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("belongs to another run, with another assignment, other hidden cases");
        assertThat(Gradus.run(Runs.batchWords(submissions, out)).err())
                .contains("belongs to another run, with hidden cases");
    }

    @Test
    void aCaseThatIsRunAloneTakesNoHiddenOnes() {
        Finished refused = Gradus.inProcess(
                "grade",
                submissions.resolve("right"),
                "-a",
                Places.ASSIGNMENT,
                "--hidden",
                HIDDEN,
                "--case",
                HIDDEN.resolve("secret-dense.json"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("cannot be combined with --out, --min-percent or --hidden");
    }
}
