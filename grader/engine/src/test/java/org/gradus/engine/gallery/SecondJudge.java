package org.gradus.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradus.engine.cli.Tables;

/** Another judge on the same machine, which grades again and again for as long as the first one does. */
final class SecondJudge {

    private final AtomicBoolean stopped = new AtomicBoolean(GalleryRun.isQuick());
    private final Future<List<Tables>> tables;

    private SecondJudge(Batch batch) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        tables = thread.submit(() -> all(batch));
        thread.shutdown();
    }

    /** One batch. */
    @FunctionalInterface
    interface Batch {
        Tables grade(int number) throws Exception;
    }

    static SecondJudge start(Batch batch) {
        return new SecondJudge(batch);
    }

    private List<Tables> all(Batch batch) throws Exception {
        List<Tables> all = new ArrayList<>();
        while (!stopped.get()) {
            all.add(batch.grade(all.size()));
        }
        return all;
    }

    /** Lets it come to the end of its batch. */
    List<Tables> stop() throws InterruptedException {
        stopped.set(true);
        try {
            return tables.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the second judge failed", e.getCause());
        }
    }
}
