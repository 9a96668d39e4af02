package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sources of one submission, and keeps apart what only looks like one. */
final class SourceReader {

    private final SourceLimits limits;
    private final Optional<Charset> expected;
    private final SourceSet shelf = new SourceSet();
    private final List<String> locked = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private long total;

    SourceReader(SourceLimits limits, Optional<Charset> expected) {
        this.limits = limits;
        this.expected = expected;
    }

    void readAll(List<Entry.Document> documents) throws IOException, RefusedException {
        if (documents.size() > limits.sources()) {
            throw new RefusedException("there are " + documents.size() + " Java sources, more than the "
                    + limits.sources() + " that a submission may have");
        }
        for (Entry.Document document : documents) {
            String path = document.path().text();
            try {
                take(path, document.content().read(limits.bytesEach()));
            } catch (AccessDeniedException e) {
                locked.add(path);
            }
        }
    }

    private void take(String path, byte[] bytes) throws RefusedException {
        total += bytes.length;
        if (total > Bounds.SOURCE_BYTES) {
            throw new RefusedException(
                    "the Java sources are larger than " + Wording.bytes(Bounds.SOURCE_BYTES) + " together");
        }
        Optional<String> disguise = Disguise.of(bytes);
        if (disguise.isPresent()) {
            unread.add(Unread.disguised(path, disguise.get()));
            return;
        }
        Optional<Decoded> decoded = Decoded.of(bytes, expected);
        if (decoded.isPresent()) {
            take(path, decoded.get());
        } else {
            unread.add(Unread.disguised(path, "bytes that are not text"));
        }
    }

    private void take(String path, Decoded decoded) throws RefusedException {
        Optional<String> disguise = Disguise.of(decoded.text());
        if (disguise.isPresent()) {
            unread.add(Unread.disguised(path, disguise.get()));
            return;
        }
        if (decoded.text().isBlank()) {
            unread.add(Unread.blank(path));
        }
        shelf.put(path, decoded);
    }

    /** What could not be opened, though it is a source. */
    Optional<String> locked() {
        return locked.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.names(locked) + " cannot be read: " + Unread.UNLOCK);
    }

    List<SourceFile> sources() {
        return shelf.sources();
    }

    List<Unread> unread() {
        return List.copyOf(unread);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(shelf.notes());
        unread.forEach(each -> notes.add(each.sentence()));
        return notes;
    }
}
