package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.file.Patience;

/**
 * A submission that is a zip, read by its central directory alone. Only what is asked for is unpacked, and in memory.
 *
 * <p>{@link java.util.zip.ZipFile} would not do: it hides the mode of an entry (links) and its flags (encryption), and
 * different releases of Java refuse different zips.
 */
final class ZipTree implements Tree {

    private final ZipBytes zip;
    private final List<String> foreignNames = new ArrayList<>();

    ZipTree(Path path, Patience patience) throws IOException {
        this(new ZipFileBytes(path, patience));
    }

    /** @param zip closed with this */
    ZipTree(ZipBytes zip) {
        this.zip = zip;
    }

    @Override
    public void requireUnchanged() throws IOException {
        zip.requireUnchanged();
    }

    @Override
    public List<Entry> entries() throws IOException, RefusedException {
        ZipDirectory directory = ZipDirectory.read(zip, Bounds.ENTRIES, Bounds.DIRECTORY_BYTES);
        directory.requireHonest();
        List<Entry> entries = new ArrayList<>();
        for (ZipDirectory.Member member : directory.members()) {
            EntryPath path = EntryPath.ofZipName(member.name());
            if (!path.isNoise()) {
                add(entries, member.header(), path.requireBounded());
            }
        }
        return entries;
    }

    @Override
    public List<String> notes() {
        return foreignNames.isEmpty() ? List.of() : List.of(ZipName.foreign(foreignNames));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void add(List<Entry> entries, ZipHeader header, EntryPath path) throws IOException, RefusedException {
        if (header.kind() == ZipHeader.Kind.DIRECTORY || path.names().isEmpty()) {
            return;
        }
        entries.add(header.entry(path, zip));
        if (header.name().encoding() == ZipName.Encoding.CP437) {
            foreignNames.add(path.text());
        }
    }
}
