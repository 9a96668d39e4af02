package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.journal.KeptRecords;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.html.Browser;
import org.gradus.engine.report.html.HostileClass;
import org.gradus.engine.report.html.MixedClass;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** {@code report.html} in a real browser: of submissions that were really graded, of a class made of them, and of hostile text. */
@Tag("browser")
class ReportPageIT {

    private static final int SUBMISSIONS = Integer.getInteger("browser.submissions", 30);
    private static final int FULL_SIZE = 2000;
    private static final long MOST_MILLIS = 2000;
    private static final int LARGEST_PAGE = 1_500_000;
    private static final int OF_MEDIUM_SIZE = 200;

    private static final List<String> SAMPLES = List.of(
            "accumulating-gradients",
            "bias-not-summed",
            "broken-class",
            "correct-loops",
            "empty",
            "first-output-only",
            "forgot-sigma-prime",
            "half-missing",
            "mean-instead-of-sum",
            "missing-class",
            "sigmoid-of-activation",
            "throws",
            "transposed-dw",
            "two-denses",
            "upstream-ignored",
            "wrong-constructor",
            "zeros");

    private static final RunFacts RUN =
            new RunFacts("0.1.0", "0".repeat(64), "17", "seal", "1".repeat(64), "secret; it is in run.json", "");

    private static final Assignment ASSIGNMENT = Assignments.basics();

    private static @Nullable Browser browser;
    private static Path real = Path.of("");
    private static Path made = Path.of("");
    private static Path hostile = Path.of("");
    private static Path ofTwoHundred = Path.of("");

    @BeforeAll
    static void gradeAndStart() throws IOException, InterruptedException {
        browser = Browser.startOrSkip("report.html");
        Path folder = Places.empty("page-submissions");
        HostileSubmission.in(folder);
        for (String sample : SAMPLES) {
            Places.copy(Places.SAMPLES.resolve(sample), folder.resolve(sample));
        }
        Path out = Places.fresh("page-marks");
        assertThat(Gradus.inProcess(Runs.batchWords(folder, out)).exitCode()).isZero();
        real = out.resolve("report.html");
        List<Graded> mixed = MixedClass.of(ASSIGNMENT, KeptRecords.in(out.resolve("journal")), FULL_SIZE);
        made = written("made", mixed.subList(0, SUBMISSIONS));
        hostile = written("hostile", HostileClass.of(ASSIGNMENT));
        ofTwoHundred = written("medium", mixed.subList(0, OF_MEDIUM_SIZE));
    }

    private static Path written(String name, List<Graded> graded) throws IOException {
        Path page = Places.empty("page-" + name).resolve("report.html");
        return Files.write(page, Made.page(RUN, ASSIGNMENT, graded));
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

    @Test
    void pagesOpenWithoutAComplaintAndLoadNothing() {
        for (Path page : List.of(real, made, hostile)) {
            browser().open(page);

            assertThat(browser().complaints()).as(page.toString()).isEmpty();
            assertThat(browser().run("return performance.getEntriesByType('resource').length"))
                    .isEqualTo(0L);
            assertThat(browser().one("#shown").getText()).contains("submission");
        }
    }

    @Test
    void whatThePolicyForbidsIsComplainedOfAndNotDone() {
        browser().open(made);
        browser()
                .run("const script = document.createElement('script'); script.textContent = 'window.obeyed = 1';"
                        + " document.body.append(script); document.body.setAttribute('style', 'color: red')");

        assertThat(browser().run("return window.obeyed === undefined")).isEqualTo(true);
        assertThat(browser().complaints())
                .hasSizeGreaterThan(1)
                .allMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void theChecksOfAccessibilityFindNothingSeriousInLightAndInDark() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            browser().open(made);
            assertThat(browser().barriers()).as(scheme).isEmpty();

            sortByPoints();
            browser().enter("#table .tabulator-row a");
            browser().await("return document.getElementById('detail').open");
            assertThat(browser().barriers())
                    .as(scheme + ", sorted, one submission")
                    .isEmpty();
        }
    }

    @Test
    void theTableIsSortedByTheKeyboard() {
        browser().open(made);

        sortByPoints();
        assertThat(head("points").getAttribute("aria-sort")).isEqualTo("ascending");
        String lowest = pointsOfTheFirst();
        sortByPoints();
        assertThat(head("points").getAttribute("aria-sort")).isEqualTo("descending");

        assertThat(Double.parseDouble(pointsOfTheFirst())).isGreaterThan(Double.parseDouble(lowest));
    }

    private static void sortByPoints() {
        browser().enter("#table [role=columnheader][tabulator-field=points]");
    }

    private static WebElement head(String title) {
        return browser().all("#table .tabulator-col").stream()
                .filter(head -> head.getText().strip().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String pointsOfTheFirst() {
        return browser().one("#table .tabulator-row [tabulator-field=points]").getText();
    }

    @Test
    void theSearchFindsNamesAndEvidenceAndShowAllEndsIt() {
        browser().open(made);
        String all = shown();

        browser().one("#search").sendKeys("0007");
        browser().await("return document.getElementById('shown').textContent.startsWith('1 of')");
        assertThat(browser().all("#table .tabulator-row")).hasSize(1);
        browser().one("#search").clear();
        browser().one("#search").sendKeys("no such thing anywhere");
        browser().await("return document.getElementById('shown').textContent.startsWith('0 of')");
        browser().one("#reset").sendKeys(Keys.ENTER);

        assertThat(shown()).isEqualTo(all);
    }

    @Test
    void filtersLeaveThoseAlone() {
        browser().open(made);

        browser().choose("#facet", "Dense forward");
        List<String> lost = signs();
        browser().choose("#verdict", "earned");
        List<String> earned = signs();

        assertThat(lost).isNotEmpty().containsOnly("lost");
        assertThat(earned).isNotEmpty().containsOnly("earned");
    }

    private static List<String> signs() {
        return browser().all("#table .tabulator-row [tabulator-field=f0] .unseen").stream()
                .map(sign -> sign.getAttribute("textContent"))
                .toList();
    }

    @Test
    void aLossLeadsToTheSubmissionsConcernedAndACheckToThoseThatDoNotPass() {
        browser().open(made);
        for (String link : List.of("#losses-table a", "#checks-table a")) {
            String count = browser().one(link).getText();

            browser().enter(link);
            browser()
                    .await("return document.getElementById('shown').textContent.startsWith('" + count + " of "
                            + SUBMISSIONS + " submissions, those ')");

            assertThat(browser().all("#table .tabulator-row")).isNotEmpty();
            assertThat(browser().focused().getAttribute("id")).isEqualTo("heat-map");
        }
    }

    @Test
    void aMarkLeadsToItsEvidenceByTheKeyboardAlone() {
        browser().open(made);
        browser().enter("#losses-table a");
        String name = browser().one("#table .tabulator-row a").getText();

        browser().enter("#table .tabulator-row a");
        browser().await("return document.getElementById('detail').open");

        assertThat(browser().one("#detail-title").getText()).isEqualTo(name);
        assertThat(browser().all("#detail .proof h4")).isNotEmpty();
        assertThat(browser().all("#detail .proof .right, #detail .proof p")).isNotEmpty();
        assertThat(browser().run("return document.getElementById('detail').contains(document.activeElement)"))
                .isEqualTo(true);
        browser().focused().sendKeys(Keys.ESCAPE);
        browser().await("return !document.getElementById('detail').open");
        assertThat(browser().focused().getText()).isEqualTo(name);
    }

    @Test
    void aSubmissionLeadsToThePageOfItsStudent() {
        browser().open(real);
        browser()
                .run("location.hash = '#submission-' + JSON.parse(document.getElementById('data').textContent)"
                        + ".submissions.findIndex(one => one.name === 'transposed-dw')");
        browser().await("return document.getElementById('detail').open");

        browser().enter("#detail-page");
        browser().await("return document.title === 'transposed-dw - Gradus'");

        assertThat(browser().one("h1").getText()).isEqualTo("transposed-dw");
    }

    @Test
    void whoNeedsAPersonIsNamedWithTheReason() {
        browser().open(real);

        assertThat(browser().one("#attention-table").getText())
                .contains("two-denses")
                .contains("needs attention")
                .contains("there is more than one class Dense");
    }

    @Test
    void hostileTextIsTextWhereverItStands() {
        for (Path page : List.of(real, hostile)) {
            browser().open(page);
            int count = ((Number) browser()
                            .run("return JSON.parse(document.getElementById('data').textContent).submissions.length"))
                    .intValue();
            for (int place = 0; place < count; place++) {
                browser().run("location.hash = '#submission-' + arguments[0]", place);
                browser().await("return document.getElementById('detail').open");
            }

            assertThat(browser().run("return window.obeyed === undefined")).isEqualTo(true);
            assertThat(browser().run("return document.scripts.length")).isEqualTo(4L);
            assertThat(browser().run("return document.querySelectorAll('style').length"))
                    .isEqualTo(1L);
            assertThat(browser()
                            .all("img, svg, iframe, object, embed, form, link, base, [onload], [onerror], [onfocus]"))
                    .isEmpty();
            assertThat(browser().all("a:not([href^='#'])"))
                    .hasSize(1)
                    .allMatch(link ->
                            String.valueOf(link.getDomAttribute("href")).matches("feedback/[A-Za-z0-9._-]+\\.html"));
            assertThat(browser().complaints()).isEmpty();
        }
        assertThat(browser().one("#detail-title").getText()).contains("\\u202Eevil");
    }

    @Test
    void whatIsPrintedHasEveryRow() {
        browser().open(made);
        browser().run("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser().all("#heat-map .printed tbody tr")).hasSize(SUBMISSIONS);
        browser().run("window.dispatchEvent(new Event('afterprint'))");

        assertThat(browser().all(".printed")).isEmpty();
        assertThat(browser().printed()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aClassOfTwoHundredIsNoLargePage() throws IOException {
        assertThat(Files.size(ofTwoHundred)).isLessThan(LARGEST_PAGE);
    }

    /** By the clock, so in .ci/browser alone. */
    @Test
    void aFullClassOpensAndSortsWithinTwoSeconds() {
        assumeTrue(SUBMISSIONS >= FULL_SIZE, "the class is a small one in this run");
        browser().open(made);
        double ready =
                ((Number) browser().run("return performance.getEntriesByName('ready')[0].startTime")).doubleValue();
        double sorted = ((Number) browser()
                        .run("const head = [...document.querySelectorAll('#table .tabulator-col')]"
                                + ".find(one => one.textContent.includes('points')); const start = performance.now();"
                                + " head.click(); return performance.now() - start;"))
                .doubleValue();

        System.out.println("report.html of " + SUBMISSIONS + ": opens in " + Math.round(ready) + " ms, sorts in "
                + Math.round(sorted) + " ms");
        assertThat(ready).isLessThan(MOST_MILLIS);
        assertThat(sorted).isLessThan(MOST_MILLIS);
    }

    /** Of a class of two hundred: .ci/browser makes those of the documents. */
    @Test
    void itsPicturesAreTaken() throws IOException {
        Path folder = SUBMISSIONS >= FULL_SIZE ? Places.ROOT.resolve("docs/images") : Places.empty("page-pictures");
        for (String scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            browser().open(ofTwoHundred);
            browser().picture(folder.resolve("report-" + scheme + ".png"), 1360, 1500);
            browser().run("document.getElementById('heat-map').scrollIntoView()");
            browser().picture(folder.resolve("report-submissions-" + scheme + ".png"), 1360, 900);
            browser()
                    .run("location.hash = '#submission-' + JSON.parse(document.getElementById('data').textContent)"
                            + ".submissions.findIndex(one => one.verdicts.split('L').length === 3"
                            + " && one.evidence.some(proof => proof.examples.length + proof.right.length === 2))");
            browser().await("return document.getElementById('detail').open");
            browser().picture(folder.resolve("report-evidence-" + scheme + ".png"), 1360, 900);
            assertThat(folder.resolve("report-evidence-" + scheme + ".png")).isNotEmptyFile();
        }
    }

    private static String shown() {
        return browser().one("#shown").getText();
    }
}
