package org.gradus.engine.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is that is called {@code .java} and is something else, by how it begins: no Java source begins so. */
final class Disguise {

    private static final Map<String, String> BEGINNINGS = beginnings();

    private Disguise() {}

    private static Map<String, String> beginnings() {
        Map<String, String> beginnings = new LinkedHashMap<>();
        beginnings.put("\u00CA\u00FE\u00BA\u00BE", "a compiled class file");
        beginnings.put("PK\3\4", "a zip archive, or a Word or LibreOffice document");
        beginnings.put("PK\5\6", "a zip archive");
        beginnings.put("\u00D0\u00CF\u0011\u00E0", "an old Word document");
        beginnings.put("7z\u00BC\u00AF", "a 7z archive");
        beginnings.put("Rar!\u001A", "a rar archive");
        beginnings.put("\u001F\u008B", "a gzip archive");
        beginnings.put("%PDF-", "a PDF");
        beginnings.put("{\\rtf", "rich text (RTF)");
        beginnings.put("\u0089PNG", "a picture");
        beginnings.put("\u00FF\u00D8\u00FF", "a picture");
        beginnings.put("GIF8", "a picture");
        return beginnings;
    }

    /** By the bytes; empty for what may be a text. */
    static Optional<String> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> start.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** By the text; empty for what may be Java. */
    static Optional<String> of(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("<")) {
            return Optional.empty();
        }
        String tag = start.substring(0, Math.min(start.length(), 10)).toLowerCase(Locale.ROOT);
        return Optional.of(
                tag.startsWith("<!doctype ") || tag.startsWith("<html") ? "a web page (HTML)" : "XML or HTML");
    }
}
