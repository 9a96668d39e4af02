package org.gradus.engine.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Drains a stream to its end so that its writer never blocks, and keeps the first few kilobytes. */
final class BoundedCapture implements Runnable {

    private static final int KEPT_BYTES = 8192;

    private final InputStream stream;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread drainer;

    private BoundedCapture(InputStream stream) {
        this.stream = stream;
        this.drainer = new Thread(this, "gradus-stderr");
        drainer.setDaemon(true);
    }

    static BoundedCapture drain(InputStream stream) {
        BoundedCapture capture = new BoundedCapture(stream);
        capture.drainer.start();
        return capture;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[KEPT_BYTES];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            // The process was killed while it wrote: what was kept until then is all there is to keep.
            return;
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        kept.write(bytes, 0, Math.min(length, KEPT_BYTES - kept.size()));
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    void await(Duration patience) {
        try {
            drainer.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
