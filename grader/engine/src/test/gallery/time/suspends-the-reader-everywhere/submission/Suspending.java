final class Suspending {

    static void reader() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("gradus-requests")) {
                try {
                    thread.suspend();
                } catch (UnsupportedOperationException | NoSuchMethodError e) {
                    // Newer releases of Java have no such thing any more.
                }
            }
        }
    }
}
