package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A parser that is not ours reads back the clean text, between tags and in attributes. */
class MarkupProperties {

    @Property(seed = "31", tries = 500)
    void xmlReadsBackAsTheCleanText(@ForAll("any") String text)
            throws ParserConfigurationException, IOException, SAXException {
        String line = XmlText.line(text);
        Element root = xml("<r a=\"" + line + "\" b='" + line + "'>" + line + "</r>");

        assertThat(root.getTextContent()).isEqualTo(TerminalText.line(text));
        assertThat(root.getAttribute("a")).isEqualTo(TerminalText.line(text));
        assertThat(root.getAttribute("b")).isEqualTo(TerminalText.line(text));
        assertThat(root.getElementsByTagName("*").getLength()).isZero();
    }

    @Example
    void theEndOfASectionOfDataEndsNothing() {
        assertThat(XmlText.line("]]></failure>")).isEqualTo("]]&gt;&lt;/failure&gt;");
    }

    private static Element xml(String text) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Provide
    Arbitrary<String> any() {
        return Texts.any();
    }
}
