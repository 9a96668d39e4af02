package org.gradus.engine.sandbox.jars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the system says of some files, without reading them: two of these are equal only if nobody has written, replaced or removed
 * one of the files in between, not even for a moment. The time of the last change is the system's own; unlike the time of the
 * last writing no program can set it.
 */
record FileStates(List<String> files) {

    FileStates {
        files = List.copyOf(files);
    }

    static FileStates of(List<Path> files) throws IOException {
        List<String> states = new ArrayList<>();
        for (Path file : files) {
            states.add(file + " " + state(file));
        }
        return new FileStates(states);
    }

    private static String state(Path file) throws IOException {
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        String wanted = isUnix ? "unix:size,lastModifiedTime,ctime,fileKey" : "size,lastModifiedTime,fileKey";
        try {
            Map<String, Object> attributes = new TreeMap<>(Files.readAttributes(file, wanted));
            return attributes.toString();
        } catch (NoSuchFileException e) {
            return "missing";
        }
    }
}
