package org.gradus.engine.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out what a student hands in, and collects it with the limits of these tests. */
public final class Handed {

    public static final int SOURCES = 5;
    public static final int BYTES_EACH = 4096;

    private static final Intake INTAKE = new Intake(new SourceLimits(SOURCES, BYTES_EACH));

    private Handed() {}

    public static Path write(Path folder, String path, String text) throws IOException {
        return write(folder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A zip as the JDK writes it. */
    public static Path zip(Path file, Map<String, byte[]> contents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(content.getKey()));
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    public static Collected collect(Path path) {
        return INTAKE.collect(Submission.at(path));
    }

    public static Collected collect(Submission submission) {
        return INTAKE.collect(submission);
    }
}
