package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Where and how a zip keeps the bytes of one entry, as its central directory says; a local header that disagrees is not asked.
 *
 * @param flags bit 0 means encrypted
 * @param method 0 for stored, 8 for deflated
 * @param crc CRC-32 of the unpacked bytes
 * @param packedSize in bytes
 * @param size unpacked, in bytes
 * @param offset of the local header in the file
 */
record ZipPacked(int flags, int method, long crc, long packedSize, long size, long offset) {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** What deflate needs beyond the bytes themselves when they do not compress, with room for clumsy tools. */
    private static final int CLUMSINESS = 1024;

    boolean isSuspicious() {
        return size > Bounds.SUSPICIOUS_BYTES && size / Bounds.SUSPICIOUS_RATIO > packedSize;
    }

    /** The bytes to be unpacked from the zip as long as that is open. */
    Entry.Content in(ZipBytes zip, EntryPath path) {
        return new Entry.Content() {
            @Override
            public byte[] read(int maxBytes) throws IOException, RefusedException {
                return unpack(zip, path.text(), maxBytes);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    /**
     * Unpacks the entry. Takes no more memory than a few times {@code maxBytes}, whatever the zip says.
     *
     * @param path for messages
     * @throws RefusedException if the entry is larger than {@code maxBytes}, encrypted, packed by a method other than stored
     *     and deflated, or not what the directory says of it
     */
    byte[] unpack(ZipBytes zip, String path, int maxBytes) throws IOException, RefusedException {
        if (size < 0 || size > maxBytes) {
            throw RefusedException.tooLarge(path, maxBytes);
        }
        if ((flags & ENCRYPTED) != 0) {
            throw new RefusedException(
                    Wording.name(path) + " in the zip is encrypted: zip it again without a password");
        }
        byte[] bytes = method == DEFLATED ? inflate(packedBytes(zip, path), path) : stored(zip, path);
        CRC32 actual = new CRC32();
        actual.update(bytes);
        if (actual.getValue() != crc) {
            throw wrong(path);
        }
        return bytes;
    }

    private byte[] stored(ZipBytes zip, String path) throws IOException, RefusedException {
        if (method != STORED) {
            throw new RefusedException(
                    Wording.name(path) + " in the zip is compressed with a method that is not supported here (" + method
                            + "): zip it again with the usual one, deflate");
        }
        if (packedSize != size) {
            throw wrong(path);
        }
        return packedBytes(zip, path);
    }

    private byte[] packedBytes(ZipBytes zip, String path) throws IOException, RefusedException {
        if (packedSize < 0 || packedSize > 2 * size + CLUMSINESS) {
            throw wrong(path);
        }
        ByteBuffer local = zip.at(offset, LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL_SIGNATURE) {
            throw wrong(path);
        }
        long data = offset + LOCAL_LENGTH + ZipBytes.unsignedShort(local, 26) + ZipBytes.unsignedShort(local, 28);
        return zip.at(data, (int) packedSize).array();
    }

    private byte[] inflate(byte[] deflated, String path) throws RefusedException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            // One byte more than announced, to see whether there is more than announced.
            byte[] bytes = new byte[(int) size + 1];
            int length = 0;
            while (!inflater.finished() && length < bytes.length) {
                int got = inflater.inflate(bytes, length, bytes.length - length);
                if (got == 0 && !inflater.finished()) {
                    throw wrong(path);
                }
                length += got;
            }
            if (length != size) {
                throw wrong(path);
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException e) {
            throw wrong(path);
        } finally {
            inflater.end();
        }
    }

    private static RefusedException wrong(String path) {
        return RefusedException.damaged(Wording.name(path) + " does not match the directory of the zip");
    }
}
