package org.gradus.engine.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.report.Submissions;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JUnitReportTest {

    @Test
    void aPartIsASuiteAndItsChecksAreTestCases() throws Exception {
        Document document = parsed(Submissions.graded(
                "ada",
                Submissions.allRight()
                        .failed("Dense", "gradients.W", "dL/dW")
                        .add("Dense", "conduct", "forward", new Outcome.NotRun("not run, because of that"))));

        assertThat(suites(document))
                .containsExactly(
                        "Dense: 6 tests, 0 errors, 1 failures, 1 skipped",
                        "Loss: 3 tests, 0 errors, 0 failures, 0 skipped");
        assertThat(elements(document, "failure"))
                .extracting(failure -> failure.getAttribute("message"))
                .containsExactly("dL/dW is 3 but should be 4");
    }

    @Test
    void whatHasNoPointsIsNotGreen() throws Exception {
        Document document = parsed(Submissions.refused("kim"));

        assertThat(suites(document)).containsExactly("submission: 1 tests, 1 errors, 0 failures, 0 skipped");
        assertThat(elements(document, "error").get(0).getAttribute("message")).isEqualTo("refused: the zip is damaged");
    }

    @Test
    void whatIsEmptyIsNotGreenThoughItHasItsZeroPoints() throws Exception {
        Document document = parsed(Submissions.empty("kim"));

        assertThat(suites(document)).containsExactly("submission: 1 tests, 1 errors, 0 failures, 0 skipped");
    }

    @Test
    void aFacetWhoseChecksAreNotToldIsATestCaseItself() throws Exception {
        SubmissionReport verdicts = SubmissionReport.toldTo(
                Submissions.ASSIGNMENT.with(Telling.VERDICT),
                Submissions.graded("ada", Submissions.allRight().failed("Dense", "gradients.W", "dL/dW")));

        Document document = Formats.junit(JUnitReport.of(verdicts));

        assertThat(suites(document))
                .containsExactly(
                        "Dense: 4 tests, 0 errors, 1 failures, 0 skipped",
                        "Loss: 3 tests, 0 errors, 0 failures, 0 skipped");
        assertThat(elements(document, "failure"))
                .extracting(failure -> failure.getAttribute("type") + ": " + failure.getTextContent())
                .containsExactly("lost: not earned in full");
    }

    @Test
    void nothingOfAStudentsBecomesMarkup() throws Exception {
        String hostile = "\"/><testsuite name='x'/>]]>\u0000\u001b&<!--\ud800";
        Records records = Submissions.allRight()
                .add("Dense", "forward", "forward", new Outcome.Threw("forward", hostile))
                .failed("Dense", "gradients.W", hostile);

        Document document = parsed(Submissions.graded(hostile, records));

        assertThat(suites(document)).hasSize(2);
    }

    private static Document parsed(Graded graded) throws IOException, SAXException, ParserConfigurationException {
        String xml = JUnitReport.of(SubmissionReport.of(Submissions.ASSIGNMENT, graded));
        return Formats.junit(xml);
    }

    private static List<String> suites(Document document) {
        return elements(document, "testsuite").stream()
                .map(suite -> suite.getAttribute("name") + ": " + suite.getAttribute("tests") + " tests, "
                        + suite.getAttribute("errors") + " errors, " + suite.getAttribute("failures") + " failures, "
                        + suite.getAttribute("skipped") + " skipped")
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
