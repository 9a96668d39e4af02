package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page below {@code docs/generated}: words by hand, and below a line that says so tables that the program has written. */
public final class GeneratedPage {

    private static final String START = "<!-- What follows is written by .ci/tables. -->\n";

    private GeneratedPage() {}

    /** The page holds these tables; with {@code -Dgradus.tables=true}, as in {@code .ci/tables}, it gets them. */
    public static void assertHolds(String name, String tables) {
        Path file = Document.ROOT.resolve("docs/generated").resolve(name);
        String page = Document.at("docs/generated/" + name).text();
        assertThat(page).contains(START);
        String wanted = page.substring(0, page.indexOf(START) + START.length()) + tables;
        if (Boolean.getBoolean("gradus.tables")) {
            write(file, wanted);
        } else {
            assertThat(page).as(file + ": .ci/tables writes what follows").isEqualTo(wanted);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
