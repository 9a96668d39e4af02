package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The central directory of a zip: what it says of its entries, and whether that can be true. */
final class ZipDirectory {

    /** An entry, and where it lies. */
    record Member(ZipHeader header, String name) {}

    private final long zipSize;
    private final List<ZipHeader> headers;

    private ZipDirectory(long zipSize, List<ZipHeader> headers) {
        this.zipSize = zipSize;
        this.headers = headers;
    }

    /** @throws RefusedException if it is not whole, or longer than anything honest */
    static ZipDirectory read(ZipBytes zip, int mostEntries, int mostBytes) throws IOException, RefusedException {
        ZipEnd end = ZipEnd.find(zip);
        if (end.entries() > mostEntries || end.size() > mostBytes) {
            throw RefusedException.bomb("it has more than " + mostEntries + " entries, or extremely long names");
        }
        ByteBuffer directory = zip.at(end.start(), (int) end.size());
        List<ZipHeader> headers = new ArrayList<>();
        for (long i = 0; i < end.entries(); i++) {
            headers.add(ZipHeader.next(directory, end.shift()));
        }
        if (directory.hasRemaining()) {
            throw RefusedException.damaged("it holds more entries than it says");
        }
        return new ZipDirectory(zip.size(), headers);
    }

    /** All entries, in the order of the directory. */
    List<Member> members() {
        ZipNames names = new ZipNames(headers);
        return headers.stream()
                .map(header -> new Member(header, names.of(header.name())))
                .toList();
    }

    /** @throws RefusedException if one entry, or all together, are larger than a submission is, or overlap */
    void requireHonest() throws RefusedException {
        requireHonest(headers, zipSize);
    }

    /**
     * The same for some entries of a zip.
     *
     * @param room what their packed bytes may take at most
     */
    static void requireHonest(List<ZipHeader> headers, long room) throws RefusedException {
        long unpacked = 0;
        long packed = 0;
        for (ZipHeader header : headers) {
            ZipPacked data = header.packed();
            if (data.isSuspicious()) {
                throw RefusedException.bomb(
                        Wording.name(header.name().text()) + " would unpack to " + data.size() + " bytes");
            }
            // Each summand is checked before it is added, so no sum can overflow.
            if (outside(data.packedSize(), room - packed)) {
                throw RefusedException.bomb("its entries overlap");
            }
            if (outside(data.size(), Bounds.UNPACKED_BYTES - unpacked)) {
                throw RefusedException.bomb("it would unpack to more than " + Wording.bytes(Bounds.UNPACKED_BYTES));
            }
            packed += data.packedSize();
            unpacked += data.size();
        }
    }

    /** @throws RefusedException if the entries say that they take more bytes than there are */
    void requireApart() throws RefusedException {
        long packed = 0;
        for (ZipHeader header : headers) {
            if (outside(header.packed().packedSize(), zipSize - packed)) {
                throw RefusedException.damaged("its entries overlap");
            }
            packed += header.packed().packedSize();
        }
    }

    private static boolean outside(long value, long most) {
        return value < 0 || value > most;
    }
}
