package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The settled records in the journal of an output folder, which no run makes again: for each file what would change if it were written again. */
final class JournalFiles {

    private JournalFiles() {}

    /** Time of writing and identity on the disk, by file name; empty while there is no journal. */
    static Map<String, String> of(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path journal = out.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return files;
        }
        try (Stream<Path> entries = Files.list(journal)) {
            for (Path file : entries.filter(JournalFiles::isRecord).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(file.getFileName().toString(), attributes.lastModifiedTime() + " " + attributes.fileKey());
            }
        }
        return files;
    }

    private static boolean isRecord(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.startsWith("unsettled-");
    }
}
