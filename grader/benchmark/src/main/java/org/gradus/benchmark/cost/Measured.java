package org.gradus.benchmark.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands and counts what they cost. */
public final class Measured {

    private static final long BETWEEN_SAMPLES = 20;
    private static final double NANOS = 1e9;

    private final Map<String, ProcessSample> last = new HashMap<>();
    private double judge;
    private double beforeWorkers;
    private double withWorkers;
    private long judgeMemory;
    private long memory;

    private Measured() {}

    /** How CPU time is counted here. */
    public static String way() {
        try (Account account = Account.open()) {
            return account.name();
        }
    }

    /**
     * Runs a command to its end, what it says goes into a file.
     *
     * @throws IOException if it cannot be started, or ends with another status than it may
     */
    public static Cost of(List<String> command, Path folder, Path said, List<Integer> statuses)
            throws IOException, InterruptedException {
        try (Account account = Account.open()) {
            ProcessBuilder builder = new ProcessBuilder(account.charged(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            Measured measured = new Measured();
            while (!process.waitFor(BETWEEN_SAMPLES, TimeUnit.MILLISECONDS)) {
                measured.look(account);
            }
            double clock = (System.nanoTime() - start) / NANOS;
            // What was killed with it may take a moment to be gone.
            while (!account.processes().isEmpty()) {
                Thread.sleep(BETWEEN_SAMPLES);
            }
            if (!statuses.contains(process.exitValue())) {
                throw new IOException(
                        String.join(" ", command) + " ended with " + process.exitValue() + ": see " + said);
            }
            return measured.cost(clock, account.seconds());
        }
    }

    private void look(Account account) {
        List<ProcessSample> now = new ArrayList<>();
        account.processes().forEach(pid -> ProcessSample.of(pid).ifPresent(now::add));
        now.forEach(sample -> last.put(sample.pid() + " " + sample.start(), sample));
        memory = Math.max(memory, now.stream().mapToLong(ProcessSample::memory).sum());
        boolean isWorking = now.stream().anyMatch(sample -> sample.role() == Role.WORKER);
        now.stream().filter(sample -> sample.role() == Role.JUDGE).findFirst().ifPresent(sample -> {
            judge = sample.seconds();
            judgeMemory = Math.max(judgeMemory, sample.memory());
            if (isWorking) {
                beforeWorkers = beforeWorkers == 0 ? judge : beforeWorkers;
                withWorkers = judge;
            }
        });
    }

    private Cost cost(double clock, double cpu) {
        Map<Role, Double> byRole = new HashMap<>();
        last.values().forEach(sample -> byRole.merge(sample.role(), sample.seconds(), Double::sum));
        return new Cost(clock, cpu, byRole, beforeWorkers, judge - withWorkers, judgeMemory, memory);
    }
}
