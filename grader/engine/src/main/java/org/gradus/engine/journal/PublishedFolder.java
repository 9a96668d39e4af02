package org.gradus.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.file.UnusableFileException;

/** A folder with the copy of an assignment that students get, and nothing else in it. */
public final class PublishedFolder {

    private static final String ASSIGNMENT = "assignment.json";
    private static final String CASES = "cases";
    private static final int LARGEST_FILE = 16 << 20;

    private final Path folder;

    private PublishedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a folder that is not there, is empty, or holds an earlier copy.
     *
     * @param assignmentId of the assignment, which an earlier copy has too
     * @throws OutputRefusedException if it holds something else
     * @throws JournalException if it cannot be read
     */
    public static PublishedFolder take(Path folder, String assignmentId) {
        PublishedFolder published = new PublishedFolder(folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            published.requireEarlierCopy(assignmentId);
        }
        return published;
    }

    /**
     * Puts the files there, all or none. An earlier copy that is another one goes aside.
     *
     * @return where the earlier copy is now, if it made room
     */
    public Optional<Path> write(SortedMap<String, byte[]> files) {
        return put(folder, files);
    }

    /**
     * Puts files for students into a folder, all or none.
     *
     * @return where what was in the folder is now, if it made room
     */
    public static Optional<Path> put(Path folder, SortedMap<String, byte[]> files) {
        try {
            return WholeFolder.put(folder, files, PublishedFolder::write);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write the copy in " + folder + ": " + e + ". Make room, or make the folder writable.", e);
        }
    }

    /** For whoever may read what this user writes: it is for students. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private void requireEarlierCopy(String assignmentId) {
        try {
            if (!Files.isDirectory(folder)) {
                throw refused("is not a folder");
            }
            for (Path entry : entries(folder)) {
                requireOfACopy(entry);
            }
            if (!entries(folder).isEmpty()) {
                requireSameAssignment(assignmentId);
            }
        } catch (IOException e) {
            throw new JournalException("Cannot read the folder " + folder + ": " + e + ". Make it readable.", e);
        }
    }

    private void requireOfACopy(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        boolean isCases = name.equals(CASES) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        if (!isCases && !(name.equals(ASSIGNMENT) && isPlainFile(entry))) {
            throw refused("holds " + name + ", which no copy of an assignment does");
        }
        for (Path file : isCases ? entries(entry) : List.<Path>of()) {
            if (!isPlainFile(file) || !file.getFileName().toString().endsWith(".json")) {
                throw refused("holds " + folder.relativize(file) + ", which no copy of an assignment does");
            }
        }
    }

    private void requireSameAssignment(String assignmentId) throws IOException {
        Path file = folder.resolve(ASSIGNMENT);
        if (!Files.exists(file)) {
            throw refused("holds no copy of an assignment, because there is no " + ASSIGNMENT);
        }
        if (!assignmentId.equals(id(file))) {
            throw refused("holds a different assignment, not " + assignmentId);
        }
    }

    private String id(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = PlainFile.found(file).read(LARGEST_FILE);
        } catch (UnusableFileException e) {
            throw refused("holds an " + ASSIGNMENT + " that cannot be read: " + e.why());
        }
        try {
            JsonNode earlier = new ObjectMapper().readTree(bytes);
            return earlier.path("id").asText();
        } catch (IOException e) {
            throw refused("holds an " + ASSIGNMENT + " that is damaged");
        }
    }

    private static boolean isPlainFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> entries(Path folder) throws IOException {
        return Folder.list(folder);
    }

    private OutputRefusedException refused(String reason) {
        return new OutputRefusedException(
                "The folder " + folder + " " + reason + ". Name another folder with --out, or empty this one.");
    }
}
