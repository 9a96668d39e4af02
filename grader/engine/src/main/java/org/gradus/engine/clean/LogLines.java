package org.gradus.engine.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that come to be shown on a terminal or in the log of a CI system. Whatever is added stays one line and commands nobody,
 * whether or not its pieces were cleaned before: no student can add a line to what we say.
 */
public final class LogLines {

    private final List<String> lines = new ArrayList<>();

    public void add(String line) {
        lines.add(LogText.line(line));
    }

    public void addAll(List<String> more) {
        more.forEach(this::add);
    }

    /** All lines, without an end after the last. */
    public String text() {
        return String.join("\n", lines);
    }
}
