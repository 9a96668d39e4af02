final class Suspending {

    static void reader() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("gradus-requests")) {
                thread.suspend();
            }
        }
    }
}
