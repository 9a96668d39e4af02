package org.gradus.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final RunFacts RUN = new RunFacts("0.1.0", "aa", "17", "seal", "bb", "7", "");

    private static final List<Graded> CLASS = List.of(
            Submissions.graded("ada", Submissions.allRight()),
            Submissions.graded("bob", Submissions.allRight().failed("Dense", "gradients.W", "dL/dW")),
            Submissions.graded(
                    "eve",
                    Submissions.allRight().add("Loss", "value", "value", new Outcome.Threw("value", "x.Y")),
                    "Loss.java draws random numbers (java.util.Random): the same"),
            Submissions.refused("kim"));

    private static String html(List<Graded> graded) {
        return new String(Made.page(RUN, Submissions.ASSIGNMENT, graded), StandardCharsets.UTF_8);
    }

    private static Document page(List<Graded> graded) {
        return Jsoup.parse(html(graded));
    }

    private static JsonNode data(Document page) throws JsonProcessingException {
        return new ObjectMapper().readTree(page.expectFirst("#data").data());
    }

    @Test
    void theSameRecordsAreTheSameBytes() {
        assertThat(html(CLASS)).isEqualTo(html(List.copyOf(CLASS)));
    }

    @Test
    void thePolicyNamesEveryScriptAndTheStyleByItsHashAndAllowsNothingElse() throws NoSuchAlgorithmException {
        Document page = page(CLASS);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "data:", "'self'", "*");
        assertThat(page.select("script:not([type])")).hasSize(3);
        for (Element element : page.select("script:not([type]), style")) {
            assertThat(policy).contains(hash(element.data()));
        }
        assertThat(policy.split("sha256-", -1)).hasSize(5);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        Document page = page(CLASS);

        assertThat(page.select("[src], link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
        assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import");
    }

    @Test
    void whoNeedsAPersonIsNamedMostUrgentFirst() {
        assertThat(page(CLASS).select("#attention-table tbody tr").eachText())
                .containsExactly(
                        "kim refused the zip is damaged",
                        "eve random numbers Loss.java draws random numbers (java.util.Random): the same");
    }

    @Test
    void everyFacetThatWasLostIsCountedOnce() throws JsonProcessingException {
        JsonNode data = data(page(CLASS));

        int lost = 0;
        for (JsonNode loss : data.get("losses")) {
            lost += loss.get("lost").asInt();
        }
        long inSubmissions = data.get("submissions").findValuesAsText("verdicts").stream()
                .flatMapToInt(String::chars)
                .filter(verdict -> verdict == 'L')
                .count();
        assertThat(lost).isPositive().isEqualTo((int) inSubmissions);
        assertThat(data.get("losses").findValuesAsText("name")).containsExactly("threw", "wrong, without a name");
        assertThat(data.at("/losses/0/submissions")).hasSize(1);
        assertThat(data.at("/losses/0/submissions/0").asInt()).isEqualTo(2);
    }

    @Test
    void aFacetSaysHowManyEarnedItAndACheckWhoDoesNotPass() throws JsonProcessingException {
        JsonNode data = data(page(CLASS));

        assertThat(data.at("/facets/1").toString())
                .isEqualTo(
                        "{\"part\":\"Dense\",\"facet\":\"gradients.W\",\"worth\":\"6.5\",\"earned\":2,\"followed\":0,"
                                + "\"lost\":1,\"withheld\":0}");
        assertThat(data.get("checks"))
                .anySatisfy(check ->
                        assertThat(check.toString()).contains("check 5").contains("\"failed\":[1]"));
    }

    @Test
    void aMarkHasItsEvidence() throws JsonProcessingException {
        JsonNode data = data(page(CLASS));
        JsonNode evidence = data.at("/submissions/1/evidence/0");

        assertThat(evidence.get("facet").asInt()).isEqualTo(1);
        assertThat(data.get("texts").get(evidence.at("/said/0").asInt()).asText())
                .isEqualTo("dL/dW is 3 but should be 4  [check 5]");
        assertThat(data.at("/submissions/3/reason").asText()).isEqualTo("the zip is damaged");
    }

    @Test
    void nothingInTheDataMeansAnythingToAReaderOfHtml() throws JsonProcessingException {
        Document page = Jsoup.parse(new String(
                Made.page(RUN, Assignments.basics(), HostileClass.of(Assignments.basics())), StandardCharsets.UTF_8));

        assertThat(page.expectFirst("#data").data()).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\u202e");
        assertThat(data(page).get("submissions").findValuesAsText("name")).contains("<script>window.obeyed=1</script>");
        assertThat(page.select("script")).hasSize(4);
        assertThat(page.select("img, svg, iframe, form, base, link, [onload], [onerror], [onfocus], [onmouseover]"))
                .isEmpty();
        assertThat(page.select("#attention-table bdi").eachText())
                .contains("</script><script>window.obeyed=2</script>");
    }

    @Test
    void ofHiddenCasesItHasTheAreaAlone() {
        Records records = Submissions.allRight();
        Graded ada = Submissions.graded("ada", records);
        Graded hidden = Submissions.graded("ada", records);
        hidden = new Graded(
                "ada",
                hidden.record()
                        .withHidden(List.of(
                                Records.hidden("Dense", "forward", Records.wrong("the secret number 8125")),
                                Records.hidden("Loss", "value", new Outcome.Passed()))),
                ada.marks());

        assertThat(html(List.of(hidden))).doesNotContain("8125", "secret-case").contains("hidden cases");
    }

    @Test
    void aClassOfWhichNobodyHasPointsHasAPageToo() {
        Document page = page(List.of(Submissions.refused("kim")));

        assertThat(page.select(".tiles").text()).contains("submissions 1", "with points 0");
        assertThat(page.select("#losses").text()).contains("Nobody lost a facet.");
    }
}
