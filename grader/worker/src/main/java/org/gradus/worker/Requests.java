package org.gradus.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.gradus.wire.FrameReader;

/**
 * The judge's requests, read by a thread of their own. So the end of the channel is noticed at once, also while a student's endless
 * loop runs: a worker does not outlive its judge, even one that was killed.
 */
final class Requests implements Runnable {

    private static final int LARGEST = 1 << 28;

    private final BlockingQueue<FrameReader> received = new SynchronousQueue<>();
    private final InputStream in;
    private final AtEnd atEnd;

    private Requests(InputStream in, AtEnd atEnd) {
        this.in = in;
        this.atEnd = atEnd;
    }

    /** What is done when the channel closes. */
    enum AtEnd {
        /** The JVM ends at once; no thread of the student's is waited for. */
        HALT,
        /** Nothing: for the rehearsal. */
        NOTHING
    }

    /** Starts to read. */
    static Requests from(InputStream in, AtEnd atEnd) {
        Requests requests = new Requests(in, atEnd);
        Thread reader = new Thread(requests, "gradus-requests");
        reader.setDaemon(true);
        reader.start();
        return requests;
    }

    /** Waits for the next request. */
    FrameReader next() {
        while (true) {
            try {
                return received.take();
            } catch (InterruptedException e) {
                // Only the student's code can have done that: wait on.
            }
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                handOver(FrameReader.receive(in, LARGEST));
            }
        } catch (IOException | ThreadDeath e) {
            // The judge has closed the channel, or is gone, or the student has stopped this thread: nothing more will
            // be heard.
            if (atEnd == AtEnd.HALT) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private void handOver(FrameReader request) {
        boolean taken = false;
        while (!taken) {
            try {
                received.put(request);
                taken = true;
            } catch (InterruptedException e) {
                // Only the student's code can have done that: try again.
            }
        }
    }
}
