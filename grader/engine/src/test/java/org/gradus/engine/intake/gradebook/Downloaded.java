package org.gradus.engine.intake.gradebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Handed;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.RawZip;
import org.gradus.engine.intake.SourceFile;
import org.gradus.engine.intake.Submission;

/** A download of a class in the making, as a zip and as the folder that it is unpacked into. */
final class Downloaded {

    static final String DENSE = "class Dense {}";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Downloaded with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Downloaded with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** With a zip inside; names and texts by turns. */
    Downloaded withZip(String name, String... namesAndTexts) {
        return with(name, zip(namesAndTexts));
    }

    static byte[] zip(String... namesAndTexts) {
        RawZip zip = new RawZip();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            zip.add(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return zip.bytes();
    }

    Path zipped(Path folder) throws IOException {
        return Handed.zip(folder.resolve("download.zip"), files);
    }

    Path unpacked(Path folder) throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("download"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("/")) {
                Files.createDirectories(unpacked.resolve(file.getKey()));
            } else {
                Handed.write(unpacked, file.getKey(), file.getValue());
            }
        }
        return unpacked;
    }

    /** Both of them. */
    List<Path> everyWay(Path folder) throws IOException {
        return List.of(zipped(folder), unpacked(folder));
    }

    static BulkDownload list(Path path) {
        return BulkDownload.list(path, Optional.empty(), AttemptChoice.NEWEST);
    }

    static List<String> rows(BulkDownload download) {
        return download.listing().submissions().stream().map(Submission::name).toList();
    }

    static Submission submission(BulkDownload download, String row) {
        return download.listing().submissions().stream()
                .filter(each -> each.name().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row + " is not among " + rows(download)));
    }

    static Owner owner(BulkDownload download, String row) {
        return submission(download, row).owner().orElseThrow();
    }

    static Collected collect(BulkDownload download, String row) {
        return Handed.collect(submission(download, row));
    }

    /** Path and text of each source, {@code Dense.java: class Dense {}}; what else became of it otherwise. */
    static List<String> sources(BulkDownload download, String row) {
        Collected collected = collect(download, row);
        return collected instanceof Collected.Accepted accepted
                ? accepted.sources().stream().map(Downloaded::shown).toList()
                : List.of(collected.toString());
    }

    private static String shown(SourceFile source) {
        return source.path() + ": " + source.text();
    }

    static String reason(BulkDownload download, String row) {
        Collected collected = collect(download, row);
        if (collected instanceof Collected.Refused refused) {
            return "refused: " + refused.reason();
        }
        if (collected instanceof Collected.NeedsAttention attention) {
            return "needs attention: " + attention.reason();
        }
        return collected.toString();
    }
}
