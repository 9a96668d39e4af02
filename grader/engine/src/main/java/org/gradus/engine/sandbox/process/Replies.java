package org.gradus.engine.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a process writes on its standard output, to the end of the process: a child of it that has left the family may hold the pipe
 * open for ever, and a read of a pipe cannot be interrupted. So a thread of its own reads, and whoever waits here looks after the
 * process as well.
 */
final class Replies extends InputStream implements Runnable {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int MOST_CHUNKS = 4;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final byte[] END = new byte[0];

    private final Process process;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private volatile boolean closed;
    private byte[] current = END;
    private int at;
    private boolean ended;

    private final Thread reader;

    private Replies(Process process) {
        this.process = process;
        this.reader = new Thread(this, "gradus-replies");
        reader.setDaemon(true);
    }

    static Replies of(Process process) {
        Replies replies = new Replies(process);
        replies.reader.start();
        return replies;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[CHUNK_BYTES];
        try (InputStream pipe = process.getInputStream()) {
            for (int n = pipe.read(buffer); n >= 0 && !closed; n = pipe.read(buffer)) {
                hand(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            // The process was killed while it wrote: that is its end.
            closed = true;
        }
        hand(END);
    }

    private void hand(byte[] chunk) {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = chunks.offer(chunk, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but the end of the JVM.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == current.length && !next()) {
            return -1;
        }
        int n = Math.min(length, current.length - at);
        System.arraycopy(current, at, bytes, offset, n);
        at += n;
        return n;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        byte[] chunk = await();
        if (chunk.length == 0) {
            ended = true;
            return false;
        }
        current = chunk;
        at = 0;
        return true;
    }

    /** The next chunk; the end too if the process has been dead for a while and nothing came. */
    private byte[] await() throws IOException {
        try {
            boolean wasDead = false;
            while (true) {
                byte[] chunk = chunks.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    return chunk;
                }
                if (wasDead || closed) {
                    return END;
                }
                wasDead = !process.isAlive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a student's process", e);
        }
    }

    /** Waits for the thread to be done, unless a stray process holds the pipe. */
    void await(Duration patience) {
        try {
            reader.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        chunks.clear();
    }
}
