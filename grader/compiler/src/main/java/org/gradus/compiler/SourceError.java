package org.gradus.compiler;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.gradus.wire.compile.SourcePlace;

/**
 * An error in a source.
 *
 * @param place where
 * @param text in one line
 * @param missing the name that means nothing to javac, as it stands in the source; empty for errors of another kind
 */
record SourceError(SourcePlace place, String text, String missing) {

    private static final Pattern MISSING_PACKAGE = Pattern.compile("package (\\S+) does not exist");
    private static final int LONGEST_NAME = 300;

    /** Of a file as a whole. */
    static SourceError of(MemorySource file, String text) {
        return new SourceError(SourcePlace.file(file.path()), text, "");
    }

    static SourceError of(MemorySource file, Diagnostic<?> diagnostic) {
        String text = oneLine(String.valueOf(diagnostic.getMessage(Locale.ENGLISH)));
        return new SourceError(file.place(diagnostic.getPosition()), text, missing(file, diagnostic, text));
    }

    /** {@code cannot find symbol: variable dw in class Dense}, of which javac makes three lines. */
    static String oneLine(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "))
                .replace("; symbol: ", ": ")
                .replace("; location: ", " in ")
                .replaceAll("([;:,]); ", "$1 ");
    }

    private static String missing(MemorySource file, Diagnostic<?> diagnostic, String text) {
        String code = String.valueOf(diagnostic.getCode());
        if (!code.startsWith("compiler.err.cant.resolve") && !code.equals("compiler.err.doesnt.exist")) {
            return "";
        }
        // Of "import layers.*;" javac marks nothing.
        Matcher missingPackage = MISSING_PACKAGE.matcher(text);
        String marked = marked(file, diagnostic);
        return marked.isEmpty() && missingPackage.matches() ? missingPackage.group(1) : marked;
    }

    private static String marked(MemorySource file, Diagnostic<?> diagnostic) {
        long start = diagnostic.getStartPosition();
        long end = diagnostic.getEndPosition();
        boolean isName = start >= 0 && end <= file.text().length() && start < end && end - start <= LONGEST_NAME;
        return isName ? file.text().substring((int) start, (int) end).replaceAll("\\s+", "") : "";
    }
}
