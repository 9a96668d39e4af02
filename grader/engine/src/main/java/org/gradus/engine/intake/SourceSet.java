package org.gradus.engine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sources of one submission, put here in the order of their paths; each text is kept once. */
final class SourceSet {

    private final List<SourceFile> sources = new ArrayList<>();
    private final List<String> encodings = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private final Map<String, String> keptByText = new HashMap<>();
    private final Map<String, SourceFile> byLikeness = new HashMap<>();

    /** @throws RefusedException if a file system could take this path for that of another source */
    void put(String path, Decoded decoded) throws RefusedException {
        SourceFile source = new SourceFile(path, decoded.text(), decoded.guessedFrom());
        SourceFile alike = byLikeness.putIfAbsent(Names.likeness(path), source);
        if (alike != null) {
            requireSame(alike, source);
            return;
        }
        String kept = keptByText.putIfAbsent(decoded.text().replaceAll("\r\n?", "\n"), path);
        if (kept != null) {
            duplicates.add(Wording.name(path) + " is the same as " + Wording.name(kept) + " and was left out");
            return;
        }
        sources.add(source);
        decoded.remarks().forEach(remark -> encodings.add(Wording.name(path) + remark));
    }

    List<SourceFile> sources() {
        return List.copyOf(sources);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(encodings);
        notes.addAll(duplicates);
        return notes;
    }

    /** A zip may hold an entry twice, which is harmless if it says the same twice. */
    private static void requireSame(SourceFile one, SourceFile other) throws RefusedException {
        if (!one.path().equals(other.path())) {
            throw new RefusedException(
                    "the names " + Wording.name(one.path()) + " and " + Wording.name(other.path())
                            + " differ only in case or in how accents are stored, and are the same file on some systems: rename one of them");
        }
        if (!one.text().equals(other.text())) {
            throw new RefusedException(
                    "there are two different files at " + Wording.name(one.path()) + ": zip the folder again");
        }
    }
}
