package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.html.Browser;
import org.gradus.engine.report.html.HostileClass;
import org.gradus.engine.report.model.Graded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of students in a real browser: of submissions that were really graded, and of hostile text. */
@Tag("browser")
class StudentPageIT {

    private static final int FULL_SIZE = 2000;
    private static final String TWO_SLIPS = "two-slips";

    private static final List<String> SAMPLES = List.of(
            "accumulating-gradients",
            "bias-not-summed",
            "broken-class",
            "correct-loops",
            "empty",
            "throws",
            "transposed-dw",
            "two-denses",
            "zeros");

    private static final Assignment ASSIGNMENT = Assignments.basics();

    private static @Nullable Browser browser;
    private static Path real = Path.of("");
    private static Path hostile = Path.of("");

    @BeforeAll
    static void gradeAndStart() throws IOException, InterruptedException {
        browser = Browser.startOrSkip("a student's page");
        Path folder = Places.empty("student-submissions");
        HostileSubmission.in(folder);
        for (String sample : SAMPLES) {
            Places.copy(Places.SAMPLES.resolve(sample), folder.resolve(sample));
        }
        twoSlips(folder.resolve(TWO_SLIPS));
        Path out = Places.fresh("student-marks");
        assertThat(Gradus.inProcess(Runs.batchWords(folder, out)).exitCode()).isZero();
        real = out.resolve("feedback");
        hostile = Places.empty("student-hostile");
        Map<Boolean, List<Graded>> all = HostileClass.of(ASSIGNMENT).stream()
                .collect(Collectors.partitioningBy(one -> one.marks().isPresent()));
        write(hostile.resolve("graded"), all.getOrDefault(true, List.of()));
        write(hostile.resolve("refused"), all.getOrDefault(false, List.of()));
    }

    private static void write(Path folder, List<Graded> graded) throws IOException {
        for (Map.Entry<String, byte[]> file :
                Made.of(Format.HTML, ASSIGNMENT, graded).entrySet()) {
            Path page = folder.resolve(file.getKey());
            Files.createDirectories(page.getParent());
            Files.write(page, file.getValue());
        }
    }

    /** A layer of one sample and a layer of another. */
    private static void twoSlips(Path folder) throws IOException {
        Places.copy(Places.SAMPLES.resolve("sigmoid-of-activation"), folder);
        Files.copy(
                Places.SAMPLES.resolve("transposed-dw/src/main/java/student/Dense.java"),
                folder.resolve("hw3/Dense.java"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void light() {
        browser().scheme("light");
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(real, hostile)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(pages::add);
            }
        }
        assertThat(pages).hasSize(SAMPLES.size() + 1 + 4 + 2 * HostileClass.TEXTS.size());
        return pages;
    }

    @Test
    void everyPageOpensWithoutAComplaintLoadsNothingAndRunsNothing() throws IOException {
        for (Path page : pages()) {
            browser().openPlain(page);

            assertThat(browser().complaints()).as(page.toString()).isEmpty();
            assertThat(browser().run("return performance.getEntriesByType('resource').length"))
                    .isEqualTo(0L);
            assertThat(browser().run("return document.scripts.length")).isEqualTo(0L);
            assertThat(browser().run("return window.obeyed === undefined")).isEqualTo(true);
            assertThat(browser().run("return document.querySelectorAll('style').length"))
                    .isEqualTo(1L);
            assertThat(browser()
                            .all("a, img, svg, iframe, object, embed, form, link, base, meta[http-equiv=refresh],"
                                    + " [onload], [onerror], [onfocus], [onmouseover], [style]"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(browser().one("h1").isDisplayed()).isTrue();
        }
    }

    @Test
    void whatWritesFromRightToLeftIsShownAsWhatItIs() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Path page : pages()) {
            browser().openPlain(page);
            titles.add(browser().one("h1 bdi").getText());
        }

        assertThat(titles)
                .anyMatch(title -> title.startsWith("\\u202Eevil"))
                .anyMatch(title -> title.startsWith("<script>"));
        assertThat(String.join("", titles)).doesNotContain("\u202e", "\u2066");
    }

    @Test
    void theChecksOfAccessibilityFindNothingSeriousInLightAndInDark() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            for (String name :
                    List.of(TWO_SLIPS, "accumulating-gradients", "broken-class", "two-denses", "correct-loops")) {
                browser().openPlain(real.resolve(name + ".html"));
                browser().run("document.querySelectorAll('details').forEach(one => { one.open = true; })");

                assertThat(browser().barriers()).as(name + " " + scheme).isEmpty();
            }
        }
    }

    @Test
    void formulaeAreSetAndTheEntriesThatDifferAreMarked() {
        browser().openPlain(real.resolve(TWO_SLIPS + ".html"));

        assertThat(browser().all("math"))
                .hasSize(2)
                .allMatch(math -> math.getRect().getWidth() > 40);
        assertThat(browser().all("mfrac")).hasSizeGreaterThan(3);
        assertThat(browser().one("td.other").getText()).contains("*");
        assertThat(browser().all(".part.earned")).hasSize(4);
    }

    @Test
    void theChecksUnfoldByTheKeyboard() {
        browser().openPlain(real.resolve(TWO_SLIPS + ".html"));
        assertThat(browser().one("details li").isDisplayed()).isFalse();

        browser().enter("summary");

        assertThat(browser().one("details li").isDisplayed()).isTrue();
    }

    @Test
    void itPrints() {
        browser().openPlain(real.resolve(TWO_SLIPS + ".html"));

        assertThat(browser().printed()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /** .ci/browser makes those of the documents. */
    @Test
    void itsPicturesAreTaken() throws IOException {
        boolean isForTheDocuments = Integer.getInteger("browser.submissions", 30) >= FULL_SIZE;
        Path folder = isForTheDocuments ? Places.ROOT.resolve("docs/images") : Places.empty("student-pictures");
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            browser().openPlain(real.resolve(TWO_SLIPS + ".html"));
            browser().picture(folder.resolve("student-" + scheme + ".png"), 1060, 1240);
            assertThat(folder.resolve("student-" + scheme + ".png")).isNotEmptyFile();
        }
    }
}
