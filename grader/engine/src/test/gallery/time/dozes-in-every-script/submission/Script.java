import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Knows when a script begins: between two of them the thread that plays them waits. */
final class Script {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long waits = -1;

    static boolean isNew() {
        long now = THREADS.getThreadInfo(Thread.currentThread().getId()).getWaitedCount();
        boolean isNew = now != waits;
        waits = now;
        return isNew;
    }

    static void work(long millis) {
        long end = THREADS.getCurrentThreadCpuTime() + millis * 1_000_000;
        while (THREADS.getCurrentThreadCpuTime() < end) {}
    }

    static void doze(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        isNew();
    }
}
