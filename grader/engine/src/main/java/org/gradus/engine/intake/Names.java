package org.gradus.engine.intake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the names of files say, the same on every system: order, likeness, and what the suffix stands for. */
public final class Names {

    /** By code points, whatever the locale; {@link String#compareTo} would put U+10000 before U+E000. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

    private static final char UNDECODED = '\uFFFD';
    private static final String JAVA = ".java";
    private static final String ZIP = ".zip";

    /** Longer suffixes first, so that the stem of {@code a.tar.gz} is {@code a}. */
    private static final List<String> OTHER_ARCHIVES = List.of(
            ".tar.bz2",
            ".tar.zst",
            ".tar.gz",
            ".tar.xz",
            ".tar",
            ".tbz2",
            ".tgz",
            ".txz",
            ".rar",
            ".zipx",
            ".7z",
            ".bz2",
            ".gz",
            ".xz",
            ".zst");

    /** What file managers leave behind. */
    private static final List<String> LEFT_BEHIND = List.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private Names() {}

    /** The last name of a path; Java shows bytes that are no UTF-8 all alike. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        return name.indexOf(UNDECODED) < 0 ? name : NameBytes.text(path);
    }

    /** Equal for names that a file system may hold to be one: they differ only in case or in Unicode normalisation. */
    public static String likeness(String name) {
        int[] folded = Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .toArray();
        return Normalizer.normalize(new String(folded, 0, folded.length), Normalizer.Form.NFC);
    }

    /** Hidden, or left behind by a file manager. */
    public static boolean isNoise(String name) {
        return name.startsWith(".") || LEFT_BEHIND.stream().anyMatch(name::equalsIgnoreCase);
    }

    static boolean isJava(String name) {
        return endsWith(name, JAVA);
    }

    public static boolean isZip(String name) {
        return endsWith(name, ZIP);
    }

    public static boolean isArchive(String name) {
        return isZip(name) || OTHER_ARCHIVES.stream().anyMatch(suffix -> endsWith(name, suffix));
    }

    /** A Java source that an editor or a browser has renamed. */
    static boolean isRenamedJava(String name) {
        return endsWith(name, JAVA + ".txt");
    }

    static boolean isCompiled(String name) {
        return endsWith(name, ".class") || endsWith(name, ".jar");
    }

    /** The name of an archive without its suffix; any other name as it is. */
    public static String stem(String name) {
        if (isZip(name)) {
            return name.substring(0, name.length() - ZIP.length());
        }
        return OTHER_ARCHIVES.stream()
                .filter(suffix -> endsWith(name, suffix))
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    private static boolean endsWith(String name, String suffix) {
        return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
    }
}
