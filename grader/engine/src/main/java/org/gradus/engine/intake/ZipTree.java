package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.PlainFile;

/**
 * A submission that is a zip, read by its central directory alone. Only what is asked for is unpacked, and in memory.
 *
 * <p>{@link java.util.zip.ZipFile} would not do: it hides the mode of an entry (links) and its flags (encryption), and
 * different releases of Java refuse different zips.
 */
final class ZipTree implements Tree {

    private static final int LONGEST_LINK = 4096;

    private final PlainFile file;
    private final BasicFileAttributes seen;
    private final SeekableByteChannel channel;
    private final ZipBytes zip;
    private final List<String> foreignNames = new ArrayList<>();

    ZipTree(Path path, Patience patience) throws IOException {
        file = PlainFile.found(path, patience);
        seen = file.look();
        channel = file.open();
        zip = new ZipBytes(channel, channel.size());
    }

    @Override
    public void requireUnchanged() throws IOException {
        file.requireSame(seen);
    }

    @Override
    public List<Entry> entries() throws IOException, RefusedException {
        List<Entry> entries = new ArrayList<>();
        List<ZipHeader> directory = directory();
        ZipNames names = new ZipNames(directory);
        for (ZipHeader header : directory) {
            EntryPath path = EntryPath.ofZipName(names.of(header.name()));
            if (!path.isNoise()) {
                add(entries, header, path.requireBounded());
            }
        }
        return entries;
    }

    @Override
    public List<String> notes() {
        return foreignNames.isEmpty()
                ? List.of()
                : List.of("names in the zip are not UTF-8; read as CP437: " + Wording.names(foreignNames));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void add(List<Entry> entries, ZipHeader header, EntryPath path) throws IOException, RefusedException {
        if (header.kind() == ZipHeader.Kind.DIRECTORY || path.names().isEmpty()) {
            return;
        }
        entries.add(entry(header, path));
        if (header.name().encoding() == ZipName.Encoding.CP437) {
            foreignNames.add(path.text());
        }
    }

    private List<ZipHeader> directory() throws IOException, RefusedException {
        ZipEnd end = ZipEnd.find(zip);
        if (end.entries() > Bounds.ENTRIES || end.size() > Bounds.DIRECTORY_BYTES) {
            throw RefusedException.bomb("it has more than " + Bounds.ENTRIES + " entries, or extremely long names");
        }
        ByteBuffer directory = zip.at(end.start(), (int) end.size());
        List<ZipHeader> headers = new ArrayList<>();
        for (long i = 0; i < end.entries(); i++) {
            headers.add(ZipHeader.next(directory, end.shift()));
        }
        if (directory.hasRemaining()) {
            throw RefusedException.damaged("it holds more entries than it says");
        }
        requireHonest(headers);
        return headers;
    }

    private void requireHonest(List<ZipHeader> headers) throws RefusedException {
        long unpacked = 0;
        long packed = 0;
        for (ZipHeader header : headers) {
            ZipPacked data = header.packed();
            if (data.isSuspicious()) {
                throw RefusedException.bomb(
                        Wording.name(header.name().text()) + " would unpack to " + data.size() + " bytes");
            }
            // Each summand is checked before it is added, so no sum can overflow.
            if (outside(data.packedSize(), zip.size() - packed)) {
                throw RefusedException.bomb("its entries overlap");
            }
            if (outside(data.size(), Bounds.UNPACKED_BYTES - unpacked)) {
                throw RefusedException.bomb("it would unpack to more than " + Wording.bytes(Bounds.UNPACKED_BYTES));
            }
            packed += data.packedSize();
            unpacked += data.size();
        }
    }

    private static boolean outside(long value, long most) {
        return value < 0 || value > most;
    }

    private Entry entry(ZipHeader header, EntryPath path) throws IOException, RefusedException {
        ZipPacked packed = header.packed();
        return switch (header.kind()) {
            case LINK ->
                new Entry.Link(path, new String(packed.unpack(zip, path.text(), LONGEST_LINK), StandardCharsets.UTF_8));
            case SPECIAL -> new Entry.Special(path);
            case FILE, DIRECTORY -> new Entry.Document(path, maxBytes -> packed.unpack(zip, path.text(), maxBytes));
        };
    }
}
