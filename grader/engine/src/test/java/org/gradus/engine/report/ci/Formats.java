package org.gradus.engine.report.ci;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The files and lines for services, read as those read them, by parsers and schemas that know nothing of who wrote them. */
public final class Formats {

    /** As GitHub's runner splits a line: {@code ::error file=a,line=1::message}. */
    private static final Pattern COMMAND = Pattern.compile("::(?<command>\\w+) (?<properties>.*?)::(?<data>.*)");

    private Formats() {}

    /**
     * An annotation, as the runner understands it.
     *
     * @param properties decoded
     * @param message decoded
     */
    public record Annotation(String command, Map<String, String> properties, String message) {}

    /** Reads a line that the runner obeys. */
    public static Annotation annotation(String line) {
        Matcher matcher = COMMAND.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("no command: " + line);
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : matcher.group("properties").split(",", -1)) {
            String[] pair = property.split("=", 2);
            properties.put(pair[0], decoded(pair[1].replace("%3A", ":").replace("%2C", ",")));
        }
        return new Annotation(matcher.group("command"), properties, decoded(matcher.group("data")));
    }

    private static String decoded(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    /** A report of tests, valid by the schema. */
    public static Document junit(String xml) throws IOException, SAXException, ParserConfigurationException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(Formats.class.getResource("junit.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** Every violation of GitLab's code quality; none if it is valid. */
    public static List<String> problemsOfQuality(byte[] json) throws IOException {
        return problems("gitlab-quality", json);
    }

    /** Every violation of Gradescope's results. */
    public static List<String> problemsOfGradescope(byte[] json) throws IOException {
        return problems("gradescope-results", json);
    }

    /** Every violation of Classroom 50's result. */
    public static List<String> problemsOfClassroom50(byte[] json) throws IOException {
        return problems("classroom50-result", json);
    }

    private static List<String> problems(String schema, byte[] json) throws IOException {
        try (InputStream bytes = Formats.class.getResourceAsStream(schema + ".schema.json")) {
            String text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
