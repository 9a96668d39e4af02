package org.gradus.engine.report.ci;

import java.util.List;
import org.gradus.engine.clean.XmlText;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;

/**
 * JUnit's XML as Maven's Surefire writes it: a suite for each part, a test case for each check. What has no points is a suite with an
 * error, so that no viewer shows it green. Nothing is timed: the same records give the same bytes.
 */
public final class JUnitReport {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitReport() {}

    /** The file. */
    public static String of(SubmissionReport report) {
        JUnitReport file = new JUnitReport();
        file.xml.append("<testsuites>\n");
        if (report.parts().isEmpty()) {
            file.withoutPoints(report);
        }
        report.parts().forEach(file::suite);
        return file.xml.append("</testsuites>\n").toString();
    }

    private void withoutPoints(SubmissionReport report) {
        String status = report.graded().record().status().word();
        open("submission", 1, 1, 0, 0);
        xml.append("    <testcase classname=\"submission\" name=\"graded\" time=\"0.000\">\n      <error message=\"")
                .append(XmlText.line(status + ": " + report.graded().record().reason()))
                .append("\" type=\"")
                .append(XmlText.line(status))
                .append("\"/>\n    </testcase>\n  </testsuite>\n");
    }

    private void suite(PartReport part) {
        List<CheckResult> checks = part.facets().stream()
                .map(FacetReport::checks)
                .flatMap(List::stream)
                .toList();
        int broken = part.broken().isPresent() ? 1 : 0;
        int skipped = (int) checks.stream().filter(JUnitReport::isSkipped).count();
        int failed = (int) checks.stream().filter(check -> !check.isPassed()).count() - skipped;
        open(part.part().className(), checks.size() + 1, 0, failed + broken, skipped);
        String className = part.part().className();
        testCase(className, "structure", part.broken().orElseGet(Outcome.Passed::new));
        checks.forEach(check -> testCase(
                className,
                check.check().facet().map(facet -> facet + ": ").orElse("")
                        + check.check().name(),
                check.outcome()));
        xml.append("  </testsuite>\n");
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

    private void testCase(String className, String name, Outcome outcome) {
        xml.append("    <testcase classname=\"")
                .append(XmlText.line(className))
                .append("\" name=\"")
                .append(XmlText.line(name))
                .append("\" time=\"0.000\"");
        if (outcome instanceof Outcome.Passed) {
            xml.append("/>\n");
            return;
        }
        String message = XmlText.line(outcome.message());
        xml.append(">\n      ");
        if (isSkipped(outcome)) {
            xml.append("<skipped message=\"").append(message).append("\"/>");
        } else {
            xml.append("<failure message=\"")
                    .append(message)
                    .append("\" type=\"")
                    .append(XmlText.line(outcome.word()))
                    .append("\">")
                    .append(message)
                    .append("</failure>");
        }
        xml.append("\n    </testcase>\n");
    }

    private static boolean isSkipped(CheckResult check) {
        return isSkipped(check.outcome());
    }

    /** What was not tried because of something else, which has a test case of its own. */
    private static boolean isSkipped(Outcome outcome) {
        return outcome instanceof Outcome.NotRun
                || outcome instanceof Outcome.NoForward
                || outcome instanceof Outcome.OverBudget;
    }
}
