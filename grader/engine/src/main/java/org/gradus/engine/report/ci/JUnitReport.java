package org.gradus.engine.report.ci;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.clean.XmlText;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.Outcome;

/**
 * JUnit's XML as Maven's Surefire writes it: a suite for each part, a test case for each check, or for the facet where
 * no check of it is told. What was not graded is a suite with an error, so that no viewer shows it green. Nothing is timed: the same records give the same bytes.
 */
public final class JUnitReport {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitReport() {}

    /** The file. */
    public static String of(SubmissionReport report) {
        JUnitReport file = new JUnitReport();
        file.xml.append("<testsuites>\n");
        if (report.graded().record().status().isGraded()) {
            report.parts().forEach(file::suite);
        } else {
            file.notGraded(report);
        }
        return file.xml.append("</testsuites>\n").toString();
    }

    private void notGraded(SubmissionReport report) {
        String status = report.graded().record().status().word();
        open("submission", 1, 1, 0, 0);
        xml.append("    <testcase classname=\"submission\" name=\"graded\" time=\"0.000\">\n      <error message=\"")
                .append(XmlText.line(status + ": " + report.graded().record().reason()))
                .append("\" type=\"")
                .append(XmlText.line(status))
                .append("\"/>\n    </testcase>\n  </testsuite>\n");
    }

    private void suite(PartReport part) {
        List<TestCase> cases = new ArrayList<>();
        cases.add(TestCase.of("structure", part.broken().orElseGet(Outcome.Passed::new)));
        part.facets().forEach(facet -> cases.addAll(cases(part, facet)));
        int skipped = (int) cases.stream().filter(TestCase::isSkipped).count();
        int passed = (int) cases.stream().filter(TestCase::isPassed).count();
        String className = part.part().name();
        open(className, cases.size(), 0, cases.size() - skipped - passed, skipped);
        cases.forEach(one -> write(className, one));
        xml.append("  </testsuite>\n");
    }

    private static List<TestCase> cases(PartReport part, FacetReport facet) {
        String name = facet.mark().facet().toString();
        boolean isUntold = facet.checks().isEmpty() && part.broken().isEmpty();
        return isUntold
                ? List.of(TestCase.of(name, facet))
                : facet.checks().stream()
                        .map(check -> TestCase.of(name + ": " + check.check().name(), check.outcome()))
                        .toList();
    }

    private void open(String name, int tests, int errors, int failures, int skipped) {
        xml.append("  <testsuite name=\"")
                .append(XmlText.line(name))
                .append("\" time=\"0.000\" tests=\"")
                .append(tests)
                .append("\" errors=\"")
                .append(errors)
                .append("\" skipped=\"")
                .append(skipped)
                .append("\" failures=\"")
                .append(failures)
                .append("\">\n");
    }

    private void write(String className, TestCase test) {
        xml.append("    <testcase classname=\"")
                .append(XmlText.line(className))
                .append("\" name=\"")
                .append(XmlText.line(test.name()))
                .append("\" time=\"0.000\"");
        if (test.isPassed()) {
            xml.append("/>\n");
            return;
        }
        String message = XmlText.line(test.message());
        xml.append(">\n      ");
        if (test.isSkipped()) {
            xml.append("<skipped message=\"").append(message).append("\"/>");
        } else {
            xml.append("<failure message=\"")
                    .append(message)
                    .append("\" type=\"")
                    .append(XmlText.line(test.result()))
                    .append("\">")
                    .append(message)
                    .append("</failure>");
        }
        xml.append("\n    </testcase>\n");
    }

    /**
     * A line of a suite.
     *
     * @param result a word
     */
    private record TestCase(String name, String result, String message) {

        private static final String PASSED = new Outcome.Passed().word();
        private static final String SKIPPED = "skipped";

        static TestCase of(String name, Outcome outcome) {
            return new TestCase(name, isSkipped(outcome) ? SKIPPED : outcome.word(), outcome.message());
        }

        /** Of a facet without its checks. */
        static TestCase of(String name, FacetReport facet) {
            return facet.isEarned()
                    ? new TestCase(name, PASSED, "")
                    : new TestCase(name, facet.mark().verdict().word(), Remark.message(facet));
        }

        boolean isPassed() {
            return result.equals(PASSED);
        }

        boolean isSkipped() {
            return result.equals(SKIPPED);
        }

        /** What was not tried because of something else, which has a test case of its own. */
        private static boolean isSkipped(Outcome outcome) {
            return outcome instanceof Outcome.NotRun
                    || outcome instanceof Outcome.NoForward
                    || outcome instanceof Outcome.OverBudget;
        }
    }
}
