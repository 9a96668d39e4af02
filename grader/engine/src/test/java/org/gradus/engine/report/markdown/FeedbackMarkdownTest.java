package org.gradus.engine.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FeedbackMarkdownTest {

    @Test
    void whatIsWrongComesFirstAndAPartWithFullMarksIsOneLine() {
        Records records = Submissions.allRight().failed("Loss", "value", "the loss");

        Document page = rendered(Submissions.graded("ada", records, "Dense-1.java holds class Dense"));

        assertThat(page.select("h3, h4").eachText())
                .containsExactly(
                        "ada: 17.0 of 20.0 points (85.00 %)",
                        "Loss: 2 of 5", "Dense: 15.0 of 15.0", "Notes (these cost nothing)");
        assertThat(page.select("strong").eachText()).containsExactly("value: 0 of 3");
        assertThat(page.select("strong").parents().next("p").text())
                .isEqualTo("the loss is 3 but should be 4 [check 5]");
    }

    @Test
    void nothingOfAStudentsIsMarkup() {
        String hostile = "</details><script>alert(1)</script>![x](http://x) @ada #1 `*_\n# h";
        Records records = Submissions.allRight()
                .failed("Dense", "gradients.W", hostile)
                .failed("Dense", "gradients.W", "more " + hostile)
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", hostile))
                .chain("000-network", new Outcome.Threw("forward", hostile));

        Document page = rendered(Submissions.graded(hostile, records, hostile));

        assertThat(page.select("script, img, a, h1")).isEmpty();
        assertThat(page.select("details")).hasSize(1);
        assertThat(page.text()).contains("</details><script>alert(1)</script>");
    }

    private static Document rendered(Graded graded) {
        String page = FeedbackMarkdown.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded));
        List<Extension> extensions = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(page)));
    }
}
