package org.gradus.engine.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.file.Patience;

/** A submission that was gathered from a bulk download, with what is in the archives that were handed in. */
final class GatheredTree implements Tree {

    private final Submission.Gathered submission;
    private final Patience patience;
    private final List<Tree> open = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int archives;
    private long held;

    GatheredTree(Submission.Gathered submission, Patience patience) {
        this.submission = submission;
        this.patience = patience;
    }

    @Override
    public List<Entry> entries() throws IOException, RefusedException {
        List<Entry> handedIn = new ArrayList<>();
        for (Piece piece : submission.pieces()) {
            Piece.Opened opened = piece.open(patience);
            open.add(opened.tree());
            handedIn.addAll(opened.entries());
            requireBounded(handedIn.size());
        }
        // Of a zip alone its content is the submission, as if the zip had been handed in by hand.
        boolean isAlone = handedIn.size() == 1;
        for (Entry entry : handedIn) {
            if (isArchive(entry)) {
                addOpened((Entry.Document) entry, isAlone ? EntryPath.TOP : entry.path());
            } else {
                add(List.of(entry));
            }
        }
        return List.copyOf(entries);
    }

    @Override
    public void requireUnchanged() throws IOException {
        for (Tree tree : open) {
            tree.requireUnchanged();
        }
    }

    @Override
    public List<String> notes() {
        return open.stream().flatMap(tree -> tree.notes().stream()).distinct().toList();
    }

    @Override
    public void close() throws IOException {
        for (Tree tree : open) {
            tree.close();
        }
    }

    private boolean isArchive(Entry entry) {
        return submission.archives() == Submission.Archives.OPENED_ONCE
                && entry instanceof Entry.Document
                && entry.path().names().size() == 1
                && Names.isZip(entry.path().text());
    }

    private void addOpened(Entry.Document archive, EntryPath place) throws IOException, RefusedException {
        archives++;
        Optional<ZipBytes> zip = archives > Bounds.ARCHIVES
                ? Optional.empty()
                : archive.content().openZip((int) (Bounds.ARCHIVE_BYTES - held));
        if (zip.isEmpty()) {
            add(List.of(new Entry.Locked(archive.path(), Unread.archive(archive.path()))));
            return;
        }
        held += zip.get().held();
        ZipTree tree = new ZipTree(zip.get());
        open.add(tree);
        try {
            add(tree.entries().stream()
                    .map(entry -> entry.at(place.join(entry.path())))
                    .toList());
        } catch (RefusedException e) {
            throw place.names().isEmpty() ? e : e.in(place.text());
        }
    }

    private void add(List<Entry> more) throws RefusedException {
        requireBounded(Stream.of(entries, more).mapToInt(List::size).sum());
        for (Entry entry : more) {
            entry.path().requireBounded();
            entries.add(entry);
        }
    }

    private static void requireBounded(int count) throws RefusedException {
        if (count > Bounds.ENTRIES) {
            throw new RefusedException(
                    "there are more than " + Bounds.ENTRIES + " files and folders: hand in only the sources");
        }
    }
}
