package org.gradus.engine.assignment.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.file.Folder;

/** A folder of Java sources that a course brings along, with the folders in it. Files of other kinds, and hidden ones, are left alone. */
final class CodeFolder {

    private static final String SUFFIX = ".java";
    private static final int MOST_FILES = 200;

    private final Path assignment;
    private final String name;

    /** @param name of the folder, relative to the assignment's */
    CodeFolder(Path assignment, String name) {
        this.assignment = assignment;
        this.name = name;
    }

    /**
     * The texts by their names relative to the assignment's folder.
     *
     * @throws AssignmentException if the folder holds no source, too many, or one that cannot be read
     */
    SortedMap<String, String> read() {
        SortedMap<String, String> sources = new TreeMap<>();
        add(assignment.resolve(name), name, sources);
        if (sources.isEmpty()) {
            throw problem("there is no Java source in it", "Put the classes that the assignment names there.");
        }
        return sources;
    }

    private void add(Path folder, String folderName, SortedMap<String, String> sources) {
        for (Path entry : entries(folder)) {
            String entryName = folderName + "/" + entry.getFileName();
            if (entry.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                add(entry, entryName, sources);
            } else if (entryName.endsWith(SUFFIX)) {
                sources.put(entryName, JsonFile.named(entryName, entry).text());
            }
            if (sources.size() > MOST_FILES) {
                throw problem(
                        "it holds more than " + MOST_FILES + " Java sources", "Keep to what the assignment needs.");
            }
        }
    }

    private List<Path> entries(Path folder) {
        try {
            return Folder.list(folder);
        } catch (IOException e) {
            throw problem(
                    "the folder cannot be read, and a part names a class in it",
                    "Create it with the class, or correct the part.");
        }
    }

    private AssignmentException problem(String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(name, "", reason, remedy)));
    }
}
