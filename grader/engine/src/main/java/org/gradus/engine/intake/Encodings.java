package org.gradus.engine.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/** In which encodings Java sources are written beside UTF-8, and which of them a text looks like. */
public final class Encodings {

    /** Every byte has a meaning in it, or nearly so: nothing that a comment holds can stop a compilation. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * The more frequent first. One is here for each set of bytes that are letters: what else differs, javac does not see.
     */
    private static final List<String> LIKELY = List.of(
            "windows-1252",
            "Shift_JIS",
            "windows-31j",
            "GB18030",
            "Big5",
            "Big5-HKSCS",
            "EUC-KR",
            "x-windows-949",
            "EUC-JP",
            "x-EUC-TW",
            "x-Johab",
            "UTF-8",
            "windows-1251",
            "KOI8-R",
            "KOI8-U",
            "windows-1250",
            "ISO-8859-2",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "IBM850",
            "IBM852",
            "IBM866",
            "x-MacRoman",
            "x-MacCentralEurope",
            "x-MacCyrillic",
            "ISO-8859-16",
            "x-IBM33722",
            "x-IBM942",
            "x-IBM949",
            "ISO-2022-JP-2",
            "ISO-2022-KR",
            "ISO-2022-CN");

    /** What is called by the name of a standard often has letters of a vendor in it. */
    private static final Map<String, String> WIDER =
            Map.of("SHIFT_JIS", "windows-31j", "EUC-KR", "x-windows-949", "BIG5", "Big5-HKSCS");

    private static final String OTHER_LETTER = "[\\p{IsGreek}\\p{IsHebrew}\\p{IsThai}\\p{IsCyrillic}]";

    /** What German becomes in a Greek encoding: the few letters of a comment tell the detector little. */
    private static final Pattern MIXED_WORD =
            Pattern.compile("[a-zA-Z]" + OTHER_LETTER + "|" + OTHER_LETTER + "[a-zA-Z]");

    private Encodings() {}

    /** What to try, in this order; the last resort of {@link Decoded} is the first. */
    public static List<Charset> likely() {
        return LIKELY.stream().flatMap(Encodings::known).toList();
    }

    /** What the bytes look like; empty if they look like nothing, or like words that mix two alphabets. */
    static List<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).stream()
                .flatMap(name -> Stream.of(name, WIDER.getOrDefault(name, name)))
                .flatMap(Encodings::known)
                .filter(encoding ->
                        !MIXED_WORD.matcher(new String(bytes, encoding)).find())
                .toList();
    }

    /** A Java without its module of rarer encodings knows fewer. */
    private static Stream<Charset> known(String name) {
        return Charset.isSupported(name) ? Stream.of(Charset.forName(name)) : Stream.empty();
    }
}
