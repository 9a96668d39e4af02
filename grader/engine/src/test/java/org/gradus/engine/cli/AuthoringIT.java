package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases that an author begins and the references finish. */
@Tag("courses")
class AuthoringIT {

    private static final Path OWN = Places.ROOT.resolve("grader/engine/src/test/resources/assignments/own-references");

    private Path basics = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        basics = Places.empty("authoring/basics");
        Places.copy(Places.ASSIGNMENT, basics);
    }

    @Test
    void aNewCaseOfEachPartIsOneOfTheAssignment() throws IOException {
        for (String part : new String[] {"Dense", "ReLU", "SquaredError", "CrossEntropy", "SoftmaxCrossEntropy"}) {
            String id = "new-" + part.toLowerCase(Locale.ROOT);
            Finished made = Gradus.inProcess("new-case", basics, part, id);
            assertThat(made.exitCode()).as(made.err()).isZero();
            assertThat(basics.resolve("cases/" + id + ".json")).isNotEmptyFile();
        }

        assertThat(Gradus.inProcess("verify", basics).out())
                .contains("6 parts, 39 cases, 100 points; every expected value agrees with the reference");
    }

    /** An afternoon: from an empty folder to the marks of ten submissions. */
    @Test
    void aNewAssignmentIsGradedByAtOnce() throws IOException {
        Path mine = Places.fresh("authoring/week-3");
        Finished made = Gradus.inProcess("new-assignment", mine);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(Gradus.inProcess("verify", mine).out())
                .endsWith("\nweek-3: 1 part, 1 case, 11 points; every expected value agrees with the reference\n");
        assertThat(Gradus.inProcess("new-case", mine, "Scale", "scale-more").exitCode())
                .isZero();
        Path submissions = Places.empty("authoring/week-3-submissions");
        String right =
                Files.readString(mine.resolve("reference/ScaleReference.java")).replace("ScaleReference", "Scale");
        for (int student = 0; student < 10; student++) {
            Places.write(
                    submissions.resolve("student-" + student + "/Scale.java"),
                    student % 2 == 0 ? right : right.replace("return scaled(dY);", "return dY;"));
        }

        Path out = Places.fresh("authoring/week-3-marks");
        Finished graded = Gradus.inProcess("batch", submissions, "-a", mine, "-o", out);

        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(new Tables(out).rows("scores.csv"))
                .extracting(row -> row.get("points"))
                .containsExactly("11", "8", "11", "8", "11", "8", "11", "8", "11", "8");
        assertThat(Gradus.inProcess("new-assignment", mine).err()).contains("is not empty");
        assertThat(Gradus.inProcess("new-assignment", Places.fresh("authoring/Week_3"))
                        .err())
                .contains("week_3 is none");
    }

    @Test
    void gapsAreFilledWithWhatTheReferencesSayAndTheRestStaysAsItIs() throws IOException {
        Path file = basics.resolve("cases/004-dense-batch.json");
        String complete = Files.readString(file);
        String gap = complete.replaceFirst("(\"[a-z0-9]+\\.gradients\\.W\": )\\[\\[[^\"]*\\]\\]", "$1null");
        assertThat(gap).contains("null");
        Files.writeString(file, gap);
        assertThat(Gradus.inProcess("verify", basics).exitCode()).isEqualTo(ExitCode.USAGE);

        Finished filled = Gradus.inProcess("verify", basics, "--fill");

        assertThat(filled.exitCode()).as(filled.err()).isZero();
        assertThat(filled.out()).startsWith("filled " + file);
        String text = Files.readString(file);
        assertThat(text).doesNotContain("null").startsWith(gap.substring(0, gap.indexOf("null")));
        assertThat(text).endsWith(gap.substring(gap.indexOf("null") + "null".length()));
    }

    @Test
    void aCoursesOwnReferenceFillsThemToo() throws IOException {
        Path own = Places.empty("authoring/own");
        Places.copy(OWN, own);
        Path file = own.resolve("cases/huber-by-hand.json");
        String complete = Files.readString(file);
        Files.writeString(file, complete.replace("2.625, ", "null, "));

        Finished filled = Gradus.inProcess("verify", own, "--fill");

        assertThat(filled.exitCode()).as(filled.err()).isZero();
        assertThat(Files.readString(file)).isEqualTo(complete);
    }

    @Test
    void whatNobodyKnowsStaysOpenAndNoFileIsChanged() throws IOException {
        Path without = Places.empty("authoring/without");
        Places.copy(Places.ROOT.resolve("testcases/convolution-to-attention"), without);
        Path file = without.resolve("cases/hinge-published.json");
        String gap = Files.readString(file).replaceFirst("(\"loss.value\": )[0-9.]+", "$1null");
        Files.writeString(file, gap);

        Finished refused = Gradus.inProcess("verify", without, "--fill");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("cases/hinge-published.json#/expected/loss.value: no reference knows this value");
        assertThat(Files.readString(file)).isEqualTo(gap);
    }

    @Test
    void aCaseThatIsThereIsNotOverwrittenAndAStrangersPartIsNamed() {
        assertThat(Gradus.inProcess("new-case", basics, "Dense", "Dense_1").err())
                .contains("The id Dense_1 is none. Use lower-case words with hyphens");
        assertThat(Gradus.inProcess("new-case", basics, "Dense", "relu-kink").err())
                .contains("There is a case ")
                .contains("already");
        assertThat(Gradus.inProcess("new-case", basics, "Conv", "conv").err())
                .contains("The assignment has no part Conv. Name one of Dense, ReLU, ");
    }
}
