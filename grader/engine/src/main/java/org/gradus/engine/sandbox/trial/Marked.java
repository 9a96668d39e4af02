package org.gradus.engine.sandbox.trial;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that carry a mark among their arguments, whoever is their parent. */
final class Marked {

    private static final int LOOKS = 30;
    private static final long BETWEEN_MILLIS = 100;

    private Marked() {}

    /** Waits a little for all of them to be gone; kills those that stay, since they are only ours. */
    static PromiseResult areGone(String mark) {
        for (int look = 0; look < LOOKS; look++) {
            if (alive(mark).isEmpty()) {
                return PromiseResult.HELD;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        alive(mark).forEach(ProcessHandle::destroyForcibly);
        return PromiseResult.BROKEN;
    }

    private static List<ProcessHandle> alive(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(mark)))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .toList();
    }
}
