package org.gradus.engine.cli;

import java.util.List;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.SubmissionRecord;

/** The submissions of a batch that have no points until a person has looked. */
final class Attention {

    private static final int MOST_NAMED = 20;

    private Attention() {}

    /** One line each, with the reason; of very many the first. */
    static void say(List<Graded> graded, Screen screen) {
        List<Graded> without =
                graded.stream().filter(one -> one.marks().isEmpty()).toList();
        without.stream().limit(MOST_NAMED).forEach(one -> screen.line(line(one)));
        if (without.size() > MOST_NAMED) {
            screen.line("and " + (without.size() - MOST_NAMED) + " more without points; marks.csv has the reasons");
        }
    }

    private static String line(Graded graded) {
        SubmissionRecord record = graded.record();
        return TerminalText.line(graded.submission()) + ": " + record.status().word() + ", "
                + TerminalText.line(record.reason());
    }
}
