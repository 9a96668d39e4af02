package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A renderer that is not ours shows the clean text, and nothing but text. */
class MarkdownTextProperties {

    private static final List<Extension> GITHUB =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GITHUB).build();

    @Property(seed = "41", tries = 1000)
    void aLineIsShownAsItIs(@ForAll("any") String text) {
        Document page = rendered(MarkdownText.line(text));

        assertThat(page.body().select("*:not(body):not(p)")).isEmpty();
        assertThat(shown(page.body())).isEqualTo(spaced(TerminalText.line(text)));
    }

    @Property(seed = "42", tries = 1000)
    void aCellStaysOneCell(@ForAll("any") String text) {
        Document page = rendered("| name | points |\n|---|---|\n| " + MarkdownText.line(text) + " | 3 |\n");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody td")).hasSize(2);
        assertThat(page.select("tbody td *")).isEmpty();
        assertThat(shown(page.select("tbody td").get(0))).isEqualTo(spaced(TerminalText.line(text)));
        assertThat(page.select("tbody td").get(1).text()).isEqualTo("3");
    }

    @Property(seed = "43", tries = 1000)
    void codeWithinALineIsShownAsItIs(@ForAll("any") String text) {
        String line = TerminalText.line(text);
        Document page = rendered("x " + MarkdownText.code(text) + " y");

        assertThat(page.select("p > code")).hasSize(line.isEmpty() ? 0 : 1);
        assertThat(page.select("p *")).hasSize(line.isEmpty() ? 0 : 1);
        page.select("code").forEach(code -> assertThat(shown(code)).isEqualTo(spaced(line)));
    }

    @Property(seed = "44", tries = 1000)
    void linesOfCodeAreShownAsTheyAre(@ForAll("any") String text) {
        Document page = rendered(MarkdownText.block(text) + "\nafter\n");

        assertThat(page.select("pre > code")).hasSize(1);
        assertThat(page.select("code").get(0).wholeText()).isEqualTo(TerminalText.lines(text) + "\n");
        assertThat(page.select("p").text()).isEqualTo("after");
    }

    /** What GitHub does after Markdown looks at runs of text: none of them may hold a mention, a number or an address. */
    @Property(seed = "45", tries = 1000)
    void nobodyIsMentionedAndNothingIsLinked(@ForAll("any") String text) {
        rendered(MarkdownText.line(text))
                .body()
                .getAllElements()
                .textNodes()
                .forEach(node -> assertThat(node.getWholeText())
                        .doesNotContainPattern("[@#:]\\S")
                        .doesNotContainPattern("(?i)www\\."));
    }

    @Example
    void bracketsStarsAndBarsAreText() {
        assertThat(MarkdownText.line("[a](b) *c* | d")).isEqualTo("\\[a\\]\\(b\\) \\*c\\* \\| d");
        assertThat(MarkdownText.code("a``b")).isEqualTo("```a``b```");
        assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
        assertThat(MarkdownText.block("```\nx")).isEqualTo("````text\n```\nx\n````\n");
    }

    private static Document rendered(String markdown) {
        return Jsoup.parse(RENDERER.render(PARSER.parse(markdown)));
    }

    private static String shown(Element element) {
        return spaced(element.wholeText());
    }

    /** Blanks in a row are one to whoever looks at a page. */
    private static String spaced(String text) {
        return text.replaceAll("[\\p{Z}\\s]+", " ").strip();
    }

    @Provide
    Arbitrary<String> any() {
        return Texts.any();
    }
}
