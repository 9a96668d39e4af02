package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a zip's central directory (APPNOTE 4.3.12).
 *
 * @param name as it is written in the zip
 * @param kind what the entry is, from the mode that Unix tools store and from the name
 * @param packed where and how its bytes are kept
 */
record ZipHeader(ZipName name, Kind kind, ZipPacked packed) {

    /** What an entry is. */
    enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        SPECIAL
    }

    private static final int SIGNATURE = 0x02014b50;
    private static final int LENGTH = 46;
    private static final int LONGEST_LINK = 4096;
    private static final int UNIX = 3;
    private static final int DARWIN = 19;
    private static final int WIDE_FIELD = 0x0001;
    private static final long SEE_WIDE_FIELD = 0xFFFFFFFFL;

    static boolean beginsAt(ZipBytes zip, long position) throws IOException, RefusedException {
        return position <= zip.size() - LENGTH && zip.at(position, LENGTH).getInt(0) == SIGNATURE;
    }

    /**
     * Reads the header at the position of the buffer and moves on to the next.
     *
     * @param shift what to add to every offset
     * @throws RefusedException if there is no whole header
     */
    static ZipHeader next(ByteBuffer directory, long shift) throws RefusedException {
        if (directory.remaining() < LENGTH || directory.getInt(directory.position()) != SIGNATURE) {
            throw RefusedException.damaged("its directory of entries is incomplete");
        }
        ByteBuffer fixed = take(directory, LENGTH);
        ByteBuffer name = take(directory, ZipBytes.unsignedShort(fixed, 28));
        ByteBuffer extra = take(directory, ZipBytes.unsignedShort(fixed, 30));
        take(directory, ZipBytes.unsignedShort(fixed, 32));
        ZipName decoded = ZipName.of(name);
        return new ZipHeader(decoded, kind(fixed, decoded), packed(fixed, extra, shift));
    }

    /** The entry of a submission that this is, to be unpacked from the zip as long as that is open. */
    Entry entry(EntryPath path, ZipBytes zip) throws IOException, RefusedException {
        return switch (kind) {
            case LINK ->
                new Entry.Link(path, new String(packed.unpack(zip, path.text(), LONGEST_LINK), StandardCharsets.UTF_8));
            case SPECIAL -> new Entry.Special(path);
            case FILE, DIRECTORY -> new Entry.Document(path, packed.in(zip, path));
        };
    }

    private static ByteBuffer take(ByteBuffer directory, int length) throws RefusedException {
        if (length > directory.remaining()) {
            throw RefusedException.damaged("its directory of entries is incomplete");
        }
        ByteBuffer part = directory.slice(directory.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        directory.position(directory.position() + length);
        return part;
    }

    private static ZipPacked packed(ByteBuffer fixed, ByteBuffer extra, long shift) {
        ByteBuffer wide = wideField(extra);
        long size = wideOr(ZipBytes.unsignedInt(fixed, 24), wide);
        long packedSize = wideOr(ZipBytes.unsignedInt(fixed, 20), wide);
        long offset = wideOr(ZipBytes.unsignedInt(fixed, 42), wide);
        return new ZipPacked(
                fixed.getShort(8),
                ZipBytes.unsignedShort(fixed, 10),
                ZipBytes.unsignedInt(fixed, 16),
                packedSize,
                size,
                offset + shift);
    }

    /** The 64-bit values stand in the extra field in a fixed order, each only if the short value says so (4.5.3). */
    private static long wideOr(long value, ByteBuffer wide) {
        return value == SEE_WIDE_FIELD && wide.remaining() >= Long.BYTES ? wide.getLong() : value;
    }

    private static ByteBuffer wideField(ByteBuffer extra) {
        int i = 0;
        while (i + 4 <= extra.limit()) {
            int length = Math.min(ZipBytes.unsignedShort(extra, i + 2), extra.limit() - i - 4);
            if (ZipBytes.unsignedShort(extra, i) == WIDE_FIELD) {
                return extra.slice(i + 4, length).order(ByteOrder.LITTLE_ENDIAN);
            }
            i += 4 + length;
        }
        return ByteBuffer.allocate(0);
    }

    private static Kind kind(ByteBuffer fixed, ZipName name) {
        int host = Byte.toUnsignedInt(fixed.get(5));
        int type = host == UNIX || host == DARWIN ? ZipBytes.unsignedShort(fixed, 40) & 0xF000 : 0;
        return switch (type) {
            case 0x4000 -> Kind.DIRECTORY;
            case 0xA000 -> Kind.LINK;
            case 0x1000, 0x2000, 0x6000, 0xC000 -> Kind.SPECIAL;
            default -> name.isDirectory() ? Kind.DIRECTORY : Kind.FILE;
        };
    }
}
