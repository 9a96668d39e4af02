package org.gradus.engine.cli;

import java.util.List;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.report.model.Standing;

/** The submissions of a batch that have no points until a person has looked. */
final class Attention {

    private static final int MOST_NAMED = 20;

    private Attention() {}

    /** One line each, with the reason; of very many the first. */
    static void say(List<Standing> graded, Screen screen) {
        List<Standing> without = graded.stream().filter(one -> !one.hasPoints()).toList();
        without.stream().limit(MOST_NAMED).forEach(one -> screen.line(line(one)));
        if (without.size() > MOST_NAMED) {
            screen.line("and " + (without.size() - MOST_NAMED) + " more without points; marks.csv has the reasons");
        }
    }

    private static String line(Standing standing) {
        return TerminalText.line(standing.submission()) + ": "
                + standing.status().word() + ", " + TerminalText.line(standing.reason());
    }
}
