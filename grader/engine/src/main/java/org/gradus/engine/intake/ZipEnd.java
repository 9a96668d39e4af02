package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the central directory of a zip lies, from the records at its end (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param start of the central directory in the file
 * @param size of the central directory in bytes
 * @param entries in the central directory, as the record says
 * @param shift what to add to every offset, since bytes may have been put before the zip
 */
record ZipEnd(long start, long size, long entries, long shift) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int WIDE_SIGNATURE = 0x06064b50;
    private static final int WIDE_LENGTH = 56;

    /** @throws RefusedException if the file does not end as a zip does */
    static ZipEnd find(ZipBytes zip) throws IOException, RefusedException {
        int length = (int) Math.min(zip.size(), LENGTH + LONGEST_COMMENT);
        long start = zip.size() - length;
        ByteBuffer tail = zip.at(start, length);
        for (int i = length - LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == SIGNATURE) {
                Optional<ZipEnd> end = read(zip, start + i);
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        throw RefusedException.damaged("it has no directory of entries");
    }

    private static Optional<ZipEnd> read(ZipBytes zip, long position) throws IOException, RefusedException {
        ByteBuffer record = zip.at(position, LENGTH);
        boolean severalDisks = record.getShort(4) != record.getShort(6) || record.getShort(8) != record.getShort(10);
        if (severalDisks) {
            return Optional.empty();
        }
        Optional<ZipEnd> wide = position < LOCATOR_LENGTH ? Optional.empty() : wide(zip, position - LOCATOR_LENGTH);
        if (wide.isPresent()) {
            return wide;
        }
        return at(
                zip,
                position,
                ZipBytes.unsignedInt(record, 12),
                ZipBytes.unsignedInt(record, 16),
                ZipBytes.unsignedShort(record, 10));
    }

    /** The 64-bit record, which some tools write whatever the size. */
    private static Optional<ZipEnd> wide(ZipBytes zip, long locatorPosition) throws IOException, RefusedException {
        ByteBuffer locator = zip.at(locatorPosition, LOCATOR_LENGTH);
        long position = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_SIGNATURE || position < 0 || position > locatorPosition - WIDE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer record = zip.at(position, WIDE_LENGTH);
        return record.getInt(0) == WIDE_SIGNATURE
                ? at(zip, position, record.getLong(40), record.getLong(48), record.getLong(32))
                : Optional.empty();
    }

    /** The directory that ends where this record begins, if one begins where it says. */
    private static Optional<ZipEnd> at(ZipBytes zip, long position, long size, long offset, long entries)
            throws IOException, RefusedException {
        long start = position - size;
        if (size < 0 || offset < 0 || entries < 0 || start < offset) {
            return Optional.empty();
        }
        boolean begins = entries == 0 ? size == 0 : ZipHeader.beginsAt(zip, start);
        return begins ? Optional.of(new ZipEnd(start, size, entries, start - offset)) : Optional.empty();
    }
}
