package org.gradus.engine.report.html.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Given;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FeedbackHtmlTest {

    private static final StoredMatrix ONE = new StoredMatrix(1, 1, List.of(1.0));

    @Test
    void whatIsWrongComesFirstAndAPartWithFullMarksIsOneLine() {
        Document page = page(Submissions.graded(
                "ada", Submissions.allRight().failed("Loss", "value", "the loss"), "Dense-1.java holds class Dense"));

        assertThat(page.select("h1, .score").eachText()).containsExactly("ada", "17.0 of 20.0 points (85.00 %)");
        assertThat(page.select("h2").eachText())
                .containsExactly("Loss 2 of 5", "Dense 15.0 of 15.0", "Notes (these cost nothing)");
        assertThat(page.select("h3").eachText()).containsExactly("value 0 of 3");
        assertThat(page.select(".part.earned").text()).isEqualTo("Dense 15.0 of 15.0");
        assertThat(page.select(".seen").eachText()).containsExactly("the loss is 3 but should be 4 [check 5]");
        assertThat(page.select(".rest").text()).isEqualTo("Earned in full: gradient");
    }

    @Test
    void underALostFacetStandTheSentenceTheFormulaTheExampleAndTheChecks() {
        Element facet = page(transposed("dL/dW = dL/dy x^T")).expectFirst(".facet");

        assertThat(facet.select("> [class], > details").stream().map(one -> one.className() + one.tagName()))
                .containsExactly("saidp", "rightp", "examplediv", "details");
        assertThat(facet.select(".said").text()).isEqualTo("It is transposed.");
        Element math = facet.expectFirst("math");
        assertThat(math.attr("alttext")).isEqualTo("dL/dW = dL/dy x^T").isEqualTo(math.attr("aria-label"));
        assertThat(math.select("mfrac")).hasSize(2);
        assertThat(math.select("msup").text()).isEqualTo("x T");
        assertThat(facet.select(".right .source").text()).isEqualTo("(004 eq. (8))");
    }

    @Test
    void theNumberOfANameIsAnIndexAndNoFactor() {
        Element math = page(transposed("dL/dh0 = Wh^T dz")).expectFirst("math");

        assertThat(math.select("msub").text()).isEqualTo("h 0");
        assertThat(math.select("mfrac msub")).hasSize(1);
    }

    @Test
    void aRuleThatIsASentenceIsOne() {
        Element facet =
                page(transposed("a matrix that was returned stays as it is")).expectFirst(".facet");

        assertThat(facet.select("math")).isEmpty();
        assertThat(facet.select(".right").text())
                .isEqualTo("Right: a matrix that was returned stays as it is (004 eq. (8))");
    }

    @Test
    void theExampleIsTablesAndWhatDiffersSaysSo() {
        Element example = page(transposed("y = x")).expectFirst(".example");

        assertThat(example.select("figcaption").eachText()).containsExactly("W", "x", "dY", "expected", "actual");
        assertThat(example.select("code").text()).isEqualTo("mean = true");
        assertThat(example.select("td").eachText()).containsExactly("1", "1", "1", "2", "3", "2", "4* differs");
        assertThat(example.select("td.other strong").text()).isEqualTo("4*");
    }

    @Test
    void theSameReportIsTheSameBytesAndLoadsNothing() {
        Graded graded = transposed("y = x");
        Document page = page(graded);

        assertThat(html(graded)).isEqualTo(html(graded));
        assertThat(page.select("script, link, img, iframe, object, form, [src], [href], [style]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "http", "script-src");
    }

    @Test
    void whatHasNoPointsSaysWhy() {
        Document page = page(Submissions.refused("kim"));

        assertThat(page.select("header").text()).isEqualTo("Feedback kim no points, refused the zip is damaged");
        assertThat(page.select("main > *")).isEmpty();
    }

    @Test
    void anExceptionIsSaidOnce() {
        Outcome thrown = new Outcome.Threw("forward", "a.B: no (at Dense.forward(Dense.java:7))");
        Document page = page(Submissions.graded(
                "ada",
                Submissions.allRight()
                        .add("Dense", "forward", "forward", thrown)
                        .add("Dense", "gradients.W", "gradients.W", thrown)
                        .chain("000-network", thrown)));

        assertThat(page.text()).containsOnlyOnce("Dense.java:7").contains("000-network: forward threw a.B, as above");
    }

    private static Graded transposed(String formula) {
        SubmissionRecord plain =
                Submissions.allRight().failed("Dense", "gradients.W", "dL/dW").graded();
        StoredMatrix expected = new StoredMatrix(1, 2, List.of(2.0, 3.0));
        StoredMatrix actual = new StoredMatrix(1, 2, List.of(2.0, 4.0));
        Counterexample example = new Counterexample(
                "equals reference",
                List.of(new Given.Matrix("W", ONE), new Given.Flag("mean", true)),
                new Counterexample.Matrices(ONE, ONE),
                List.of(),
                Optional.empty(),
                Optional.of(new TreeMap<>()),
                "wrong",
                Optional.of(new Counterexample.Difference("dL/dW", expected, actual)),
                Optional.empty());
        List<CheckResult> results = plain.results().stream()
                .map(result -> result.isPassed()
                        ? result
                        : new CheckResult(result.check(), result.outcome(), Optional.of(example)))
                .toList();
        Diagnosis diagnosis =
                new Diagnosis("Dense", Facet.gradients("W"), "transposed", "It is transposed.", formula, "004 eq. (8)");
        SubmissionRecord record = SubmissionRecord.graded(List.of(), results, List.of(diagnosis), List.of());
        return new Graded("ada", record, Optional.of(new Marking(Submissions.ASSIGNMENT).of(record)));
    }

    private static String html(Graded graded) {
        return new String(FeedbackHtml.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded)), StandardCharsets.UTF_8);
    }

    private static Document page(Graded graded) {
        return Jsoup.parse(html(graded));
    }
}
