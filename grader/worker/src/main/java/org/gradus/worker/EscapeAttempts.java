package org.gradus.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Tries from inside what walls promise to stop, as a hostile student would, and prints what came of each: {@code read held},
 * or {@code read broken}, and why. Whoever starts it decides what to make of that. No student's code is near.
 */
public final class EscapeAttempts {

    private static final int CONNECT_MILLIS = 2000;
    private static final long MEGA = 1 << 20;
    private static final long STACK_MEGABYTES = 512;

    private final PrintStream out;
    private final List<Thread> sleepers = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private EscapeAttempts(PrintStream out) {
        this.out = out;
    }

    /** What is tried; it succeeds where there is no wall. */
    private interface Attempt {
        void make() throws IOException;
    }

    /**
     * Makes the attempts in the order of the arguments.
     *
     * @param args {@code read=FILE}, {@code write=FOLDER}, {@code connect=PORT}, {@code threads=N}, {@code memory=MEGABYTES},
     *     {@code spawn=} for a process, {@code signal=PID}, {@code lock=FILE},
     *     {@code detach=MARK} for a process that leaves the family; {@code stay} waits for ever; others are ignored
     */
    public static void main(String[] args) throws InterruptedException {
        EscapeAttempts probe = new EscapeAttempts(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            probe.attempt(name, arg.substring(equals + 1));
        }
        probe.end.countDown();
    }

    private void attempt(String name, String value) throws InterruptedException {
        switch (name) {
            case "read" -> report(name, () -> Files.readAllBytes(Path.of(value)));
            case "write" -> report(name, () -> write(Path.of(value)));
            case "connect" -> report(name, () -> connect(Integer.parseInt(value)));
            case "threads" -> report(name, () -> threads(Integer.parseInt(value), 0));
            case "memory" ->
                report(name, () -> threads((int) (Long.parseLong(value) / STACK_MEGABYTES), STACK_MEGABYTES));
            case "spawn" -> report(name, EscapeAttempts::spawn);
            case "signal" -> report(name, () -> signal(Long.parseLong(value)));
            case "lock" -> report(name, () -> lock(Path.of(value)));
            case "detach" -> report(name, () -> detach(value));
            case "stay" -> {
                out.println("stay");
                new CountDownLatch(1).await();
            }
            default -> out.println(name);
        }
    }

    private void report(String name, Attempt attempt) {
        try {
            attempt.make();
            out.println(name + " broken");
        } catch (IOException | OutOfMemoryError | LinkageError | SecurityException e) {
            out.println(name + " held " + String.valueOf(e).replace('\n', ' '));
        }
    }

    private static void write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "gradus-probe-", "");
        try {
            Files.writeString(file, "written");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        }
    }

    /** Threads take address space for their stacks, whether they use it or not. */
    private void threads(int count, long stackMegabytes) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(null, this::sleep, "sleeper", stackMegabytes * MEGA);
            thread.setDaemon(true);
            thread.start();
            sleepers.add(thread);
        }
    }

    private void sleep() {
        try {
            end.await();
        } catch (InterruptedException e) {
            // Then it need not wait any longer.
            Thread.currentThread().interrupt();
        }
    }

    private static void spawn() throws IOException {
        new ProcessBuilder("/bin/true").start();
    }

    /** Ends another process. */
    private static void signal(long pid) throws IOException {
        boolean sent = ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        if (!sent) {
            throw new IOException("not in sight, or not allowed");
        }
    }

    /** A lock on a file that everybody may read tells others that somebody is there. */
    private static void lock(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                FileLock lock = channel.tryLock(0, 1, true)) {
            if (lock == null) {
                throw new IOException("somebody has it");
            }
        }
    }

    /** A process whose parent is gone at once. */
    private static void detach(String mark) throws IOException {
        new ProcessBuilder(
                        "/bin/sh", "-c", "setsid sh -c 'while sleep 1; do :; done; : " + mark + "' >/dev/null 2>&1 &")
                .start();
    }
}
