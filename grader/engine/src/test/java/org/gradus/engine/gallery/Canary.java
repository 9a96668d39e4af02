package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.cli.Places;

/**
 * What the attacks may harm: files that nobody needs, a server that nobody has a reason to ask, and a word that every program
 * started by an attack carries.
 */
final class Canary implements AutoCloseable {

    private static final Map<String, String> FILES = Map.of(
            "secret.txt", "the expected values",
            "scores.csv", "the marks",
            "journal/record.json", "a record",
            "neighbour/Dense.java", "class Dense { /* somebody else's */ }");

    private static final Duration LONG_AGO = Duration.ofDays(365);

    private final Path folder;
    private final String mark;
    private final Listener listener;

    /** Lays the files out in an empty folder, and starts to listen. */
    Canary(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.mark = "gradus-gallery-" + ProcessHandle.current().pid();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Places.write(folder.resolve(file.getKey()), file.getValue());
        }
        this.listener = new Listener(this.folder.resolve("socket"));
    }

    /** The text of an attack with what it is to find. */
    String told(String text, Attack attack) {
        return text.replace("@CANARY@", folder.toString())
                .replace("@PORT@", Integer.toString(listener.port()))
                .replace("@MARK@", mark(attack))
                .replace("@RUN@", folder.resolveSibling("marks").toString())
                .replace("@LETTER@", "x")
                .replace("@NAME@", attack.submission());
    }

    /** The word that the programs of an attack carry. */
    String mark(Attack attack) {
        return mark + "-" + attack.name();
    }

    /** The programs of all attacks that are still running. */
    List<ProcessHandle> programs() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(mark))
                .toList();
    }

    static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    /** How often somebody has asked the server. */
    int visits() {
        return listener.visits();
    }

    /** The files that are not as they were laid out: written, made or removed. */
    List<String> touched() throws IOException {
        Map<String, String> now = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                now.put(folder.relativize(file).toString(), text(file));
            }
        }
        List<String> touched = new ArrayList<>();
        Stream.concat(now.keySet().stream(), FILES.keySet().stream())
                .distinct()
                .sorted()
                .filter(file -> !FILES.getOrDefault(file, "none").equals(now.getOrDefault(file, "gone")))
                .forEach(touched::add);
        return touched;
    }

    /** What is in a file; or what is odd about it. */
    private static String text(Path file) throws IOException {
        if (!Files.getLastModifiedTime(file).toInstant().isAfter(Instant.EPOCH.plus(LONG_AGO))) {
            return "of another time";
        }
        if (Files.isExecutable(file) || !marks(file).isEmpty()) {
            return "with other attributes";
        }
        return Files.size(file) > Byte.MAX_VALUE ? "large" : Files.readString(file);
    }

    private static List<String> marks(Path file) throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        return view == null ? List.of() : view.list();
    }

    /** Removes what attacks have left outside under the word that they carry, where no wall kept them from it. */
    private void sweep() throws IOException {
        for (String shared : List.of("/dev/shm", "/run/lock", "/tmp", "/var/tmp", "/var/lock")) {
            try (Stream<Path> entries = Files.list(Path.of(shared))) {
                for (Path left : entries.filter(
                                entry -> String.valueOf(entry.getFileName()).startsWith(mark))
                        .toList()) {
                    Places.remove(left);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        sweep();
        programs().forEach(ProcessHandle::destroyForcibly);
        listener.close();
    }
}
