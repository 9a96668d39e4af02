package org.gradus.engine.intake;

import java.nio.ByteBuffer;

/** A zip that lay in something else, and is whole in memory. */
record ZipMemory(ByteBuffer bytes) implements ZipBytes {

    ZipMemory(byte[] bytes) {
        this(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    @Override
    public long size() {
        return bytes.limit();
    }

    @Override
    public long held() {
        return size();
    }

    @Override
    public void fill(ByteBuffer buffer, long position) {
        buffer.put(bytes.slice((int) position, buffer.remaining()));
    }

    @Override
    public void requireUnchanged() {
        // Nobody else has it.
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
