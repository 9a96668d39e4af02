package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A submission that looks for the answers does not find them, and the judge never loads a class of a student's. */
@Tag("walls")
class WallIT {

    private static Finished graded;
    private static Tables tables;
    private static Path loaded;

    @BeforeAll
    static void gradeASpy() throws IOException, InterruptedException {
        Path submission = Places.empty("wall").resolve("spy");
        Places.copy(Path.of("src/test/resources/submissions/wall"), submission);
        Path out = Places.fresh("wall-out");
        List<String> words = List.of(
                Places.ASSIGNMENT.toString(),
                Places.JAR.toString(),
                "gradus.jar",
                "backprop-basics",
                "spy",
                "wall-out",
                "org.gradus.reference",
                "engine.cli");
        Places.write(submission.resolve("wallprobe/Wanted.java"), new Wanted().source(words));
        loaded = Places.fresh("wall-classes.txt");
        graded = new Gradus()
                .withJvmOption("-Xlog:class+load:file=" + loaded)
                .finish("grade", submission, "--assignment", Places.withoutHaste("wall-assignment"), "--out", out);
        tables = new Tables(out);
    }

    @Test
    void nothingOfTheJudgesIsFoundOnTheStudentsSide() throws IOException {
        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(tables.rows("checks.csv"))
                .filteredOn(WallIT::isForwardOfDense)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("message"))
                        .startsWith("forward threw java.lang.IllegalStateException: found nothing; looked for ")
                        .contains("sees the contract: true, EJML: true, a value of its own: true"));
    }

    @Test
    void theSpyHasReallyLooked() throws IOException {
        String message = tables.rows("checks.csv").stream()
                .filter(WallIT::isForwardOfDense)
                .findFirst()
                .orElseThrow()
                .get("message");
        assertThat(number(message, "looked for (\\d+) classes")).isGreaterThan(300);
        assertThat(number(message, "in (\\d+) words")).isGreaterThan(40);
        assertThat(number(message, "and (\\d+) files")).isGreaterThan(900);
    }

    private static boolean isForwardOfDense(CSVRecord row) {
        return row.get("part").equals("Dense") && row.get("facet").equals("forward");
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void noClassOfTheStudentsIsLoadedInTheJudge() throws IOException {
        assertThat(Files.readString(loaded))
                .contains("org.gradus.engine.cli.Main ", "org.gradus.layer.Layer ")
                .doesNotContain("wallprobe");
    }
}
