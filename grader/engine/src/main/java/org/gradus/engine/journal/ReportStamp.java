package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gradus.engine.file.Digest;

/**
 * By what it shows that somebody altered or deleted a file of a report.
 *
 * @param files its tables and pages by name; of those for each submission the kind, {@code feedback/*.md}
 * @param hash SHA-256 over the names and the bytes of all
 */
@JsonPropertyOrder({"files", "hash"})
public record ReportStamp(List<String> files, String hash) {

    public ReportStamp {
        files = List.copyOf(files);
    }

    /** Of files in a folder. */
    static ReportStamp of(Path folder, NavigableSet<String> names) throws IOException {
        Digest digest = new Digest();
        NavigableSet<String> kinds = new TreeSet<>();
        names.forEach(name -> kinds.add(kind(name)));
        try {
            // By all processors: it is most of what the same command costs again.
            names.parallelStream()
                    .map(name -> new Digest()
                            .text(name)
                            .text(hash(folder.resolve(name)))
                            .hex())
                    .toList()
                    .forEach(digest::text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ReportStamp(List.copyOf(kinds), digest.hex());
    }

    private static String hash(Path file) {
        try {
            return Digest.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these are the same files, as far as they are of its kinds: more may have been made of the same records later. */
    boolean isOf(Path folder, Collection<String> present) throws IOException {
        NavigableSet<String> own = new TreeSet<>(present);
        own.removeIf(name -> !files.contains(kind(name)));
        return of(folder, own).equals(this);
    }

    /** Below a folder, that and the ending alone. */
    static String kind(String name) {
        int folder = name.lastIndexOf('/') + 1;
        return folder == 0 ? name : name.substring(0, folder) + "*." + name.substring(name.lastIndexOf('.') + 1);
    }
}
