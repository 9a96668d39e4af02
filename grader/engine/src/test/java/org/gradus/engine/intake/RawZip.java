package org.gradus.engine.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips that no honest tool writes: every field of an entry can be a lie. */
public final class RawZip {

    /** The fields of an entry that its two headers hold, and the bytes that lie between. */
    public static final class Member {
        private final byte[] content;
        byte[] name;
        byte[] localName;
        int flags;
        int method = 8;
        byte[] data;
        long crc;
        long packedSize;
        long size;
        public int unixMode = 0100644;
        byte[] extra = {};

        private Member(byte[] name, byte[] content) {
            this.name = name;
            this.localName = name;
            this.content = content;
            this.data = deflate(content);
            this.packedSize = data.length;
            this.size = content.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = sum.getValue();
        }

        /** Says that it takes more bytes than it does. */
        public void lieAboutPackedSize(long bytes) {
            packedSize = bytes;
        }

        Member stored() {
            method = 0;
            data = content;
            packedSize = content.length;
            return this;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private byte[] prefix = {};
    private byte[] comment = {};
    private boolean wide;

    public Member add(String name, byte[] content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content);
    }

    public Member add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Member add(byte[] name, byte[] content) {
        Member member = new Member(name, content);
        members.add(member);
        return member;
    }

    RawZip prefixed(byte[] bytes) {
        prefix = bytes;
        return this;
    }

    RawZip commented(byte[] bytes) {
        comment = bytes;
        return this;
    }

    /** Ends with the 64-bit records too. */
    RawZip wide() {
        wide = true;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (Member member : members) {
            offsets.add(out.size());
            out.writeBytes(local(member));
        }
        int start = out.size();
        for (int i = 0; i < members.size(); i++) {
            out.writeBytes(central(members.get(i), offsets.get(i)));
        }
        out.writeBytes(end(start, out.size() - start));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(prefix);
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] local(Member member) {
        ByteBuffer header = little(30 + member.localName.length + member.data.length);
        header.putInt(0x04034b50).putShort((short) 20).putShort((short) member.flags);
        header.putShort((short) member.method).putInt(0).putInt((int) member.crc);
        header.putInt((int) member.packedSize).putInt((int) member.size);
        header.putShort((short) member.localName.length).putShort((short) 0);
        return written(header.put(member.localName).put(member.data));
    }

    private static byte[] central(Member member, int offset) {
        ByteBuffer header = little(46 + member.name.length + member.extra.length);
        header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        header.putShort((short) member.flags).putShort((short) member.method).putInt(0);
        header.putInt((int) member.crc).putInt((int) member.packedSize).putInt((int) member.size);
        header.putShort((short) member.name.length)
                .putShort((short) member.extra.length)
                .putShort((short) 0);
        header.putShort((short) 0)
                .putShort((short) 0)
                .putInt(member.unixMode << 16)
                .putInt(offset);
        return written(header.put(member.name).put(member.extra));
    }

    private byte[] end(int start, int size) {
        ByteBuffer end = little((wide ? 76 : 0) + 22 + comment.length);
        if (wide) {
            end.putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            end.putLong(members.size()).putLong(members.size()).putLong(size).putLong(start);
            end.putInt(0x07064b50).putInt(0).putLong(start + size).putInt(1);
        }
        int count = wide ? 0xFFFF : members.size();
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(wide ? -1 : size).putInt(wide ? -1 : start);
        return written(end.putShort((short) comment.length).put(comment));
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }
}
