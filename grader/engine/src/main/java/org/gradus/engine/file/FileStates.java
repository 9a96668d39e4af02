package org.gradus.engine.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the system says of some files, without reading them: two of these are equal only if nobody has written, replaced or removed
 * one of the files in between, not even for a moment. The time of the last change is the system's own; unlike the time of the
 * last writing no program can set it.
 */
public record FileStates(List<String> files) {

    public FileStates {
        files = List.copyOf(files);
    }

    public static FileStates of(List<Path> files) throws IOException {
        List<String> states = new ArrayList<>();
        for (Path file : files) {
            states.add(file + " " + state(file));
        }
        return new FileStates(states);
    }

    /** Whether the system tells the time of the last change of such a file, which no program can set. */
    static boolean areExact(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** The states of these files and of others. */
    public FileStates and(FileStates others) {
        return new FileStates(
                Stream.concat(files.stream(), others.files.stream()).toList());
    }

    private static String state(Path file) throws IOException {
        String wanted = areExact(file) ? "unix:size,lastModifiedTime,ctime,fileKey" : "size,lastModifiedTime,fileKey";
        try {
            Map<String, Object> attributes = new TreeMap<>(Files.readAttributes(file, wanted));
            return attributes.toString();
        } catch (NoSuchFileException e) {
            return "missing";
        }
    }
}
