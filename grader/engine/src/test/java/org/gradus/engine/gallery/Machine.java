package org.gradus.engine.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is on the whole machine that outlives whoever made it: processes without a family, entries of the folders that all programs
 * share, shared memory, semaphores and queues, locks that nobody living holds. Linux alone says.
 */
final class Machine {

    private static final List<String> SHARED_FOLDERS = List.of(
            "/",
            "/dev",
            "/dev/mqueue",
            "/dev/shm",
            "/run",
            "/run/lock",
            "/tmp",
            "/var/crash",
            "/var/lock",
            "/var/tmp",
            System.getProperty("user.home"));
    /** Where all judges of the machine look which user ids are taken: whoever is the first to come makes it, and it stays. */
    private static final String OURS = "file /run/gradus";

    private static final List<String> SYSTEM_V = List.of("shm", "sem", "msg");

    /** Somebody else's short programs and files come and go, and are not looked for. */
    private static final int LOOKS = 60;

    private static final long BETWEEN_LOOKS_MILLIS = 1000;

    private final Set<Long> processes;
    private final Set<String> things;

    private Machine(Set<Long> processes, Set<String> things) {
        this.processes = processes;
        this.things = things;
    }

    /** What is there now. */
    static Machine now() throws IOException {
        Set<Long> processes =
                ProcessHandle.allProcesses().map(ProcessHandle::pid).collect(Collectors.toCollection(HashSet::new));
        return new Machine(processes, things());
    }

    /** What has come since, and stays, though a sandbox promises that nothing does. */
    Set<String> leftBy(String sandbox) throws IOException, InterruptedException {
        return sandbox.equals("process") ? Set.of() : left();
    }

    private Set<String> left() throws IOException, InterruptedException {
        Set<String> left = new TreeSet<>(more());
        for (int look = 1; look < LOOKS && !left.isEmpty(); look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            left.retainAll(more());
        }
        return left;
    }

    private Set<String> more() throws IOException {
        Set<String> more = things();
        more.removeAll(things);
        ProcessHandle.allProcesses()
                .filter(process -> !processes.contains(process.pid()))
                .filter(this::hasNoFamily)
                .forEach(process -> more.add("process " + process.pid() + " " + Canary.commandLine(process)));
        return more;
    }

    /** Whether nobody who was there before has started it, or started who did: it was left to the first process. */
    private boolean hasNoFamily(ProcessHandle process) {
        Optional<ProcessHandle> parent = process.parent();
        while (parent.isPresent() && parent.get().pid() != 1) {
            if (processes.contains(parent.get().pid())) {
                return false;
            }
            parent = parent.get().parent();
        }
        return true;
    }

    private static Set<String> things() throws IOException {
        Set<String> things = new TreeSet<>();
        for (String folder : SHARED_FOLDERS) {
            entries(Path.of(folder)).stream()
                    .filter(entry -> !entry.getFileName().toString().startsWith(Situation.FOLDER))
                    .forEach(entry -> things.add("file " + entry));
        }
        for (String kind : SYSTEM_V) {
            lines(Path.of("/proc/sysvipc", kind)).stream()
                    .skip(1)
                    .forEach(words -> things.add("System V " + kind + " " + words.get(0) + " " + words.get(1)));
        }
        lines(Path.of("/proc/locks")).stream()
                .filter(words -> words.stream().noneMatch("->"::equals))
                .filter(words -> !isAlive(words.get(4)))
                .forEach(words -> things.add("lock " + words.get(1) + " " + words.get(4) + " " + words.get(5)));
        queues().forEach(name -> things.add("queue " + name));
        things.remove(OURS);
        return things;
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isReadable(folder) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static List<List<String>> lines(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        if (Files.isReadable(file)) {
            for (String line : Files.readAllLines(file)) {
                lines.add(List.of(line.strip().split("\\s+", -1)));
            }
        }
        return lines;
    }

    /** The queues of messages, which only their file system names: mounted for this look alone where we may. */
    private static List<String> queues() {
        String list = "mount -t mqueue none /mnt && ls -1 /mnt";
        try {
            Process process = new ProcessBuilder("unshare", "--mount", "sh", "-c", list)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Stream<String> names = process.inputReader().lines()) {
                return names.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for queues of messages with unshare: install util-linux", e);
        }
    }
}
