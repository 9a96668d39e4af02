package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.file.TooLargeException;

/** One file on the disk, as if it were a folder with nothing else in it. */
final class FileTree implements Tree {

    private final EntryPath path;
    private final PlainFile file;
    private final BasicFileAttributes seen;

    FileTree(Path path, Patience patience) throws IOException {
        this.path = EntryPath.TOP.child(Names.of(path));
        this.file = PlainFile.found(path, patience);
        this.seen = file.look();
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry.Document(path, content()));
    }

    @Override
    public void requireUnchanged() throws IOException {
        file.requireSame(seen);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        // It is open only while it is read.
    }

    private Entry.Content content() {
        return new Entry.Content() {
            @Override
            public byte[] read(int maxBytes) throws IOException, RefusedException {
                try {
                    return file.read(maxBytes);
                } catch (TooLargeException e) {
                    throw RefusedException.tooLarge(path.text(), maxBytes);
                }
            }

            @Override
            public long size() {
                return seen.size();
            }

            @Override
            public Optional<ZipBytes> openZip(int mostHeld) throws IOException {
                return Optional.of(new ZipFileBytes(file));
            }
        };
    }
}
