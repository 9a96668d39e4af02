package org.gradus.engine.assignment;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.read.AssignmentLoader;

/** The shipped assignment, or some of its cases, held in memory to be spoilt and loaded from a folder for the moment. */
public final class AssignmentFolder {

    public static final String ASSIGNMENT = "assignment.json";
    public static final Path SHIPPED =
            Path.of(Objects.requireNonNull(System.getProperty("gradus.root")), "testcases", "backprop-basics");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> files = new TreeMap<>();

    /** The shipped assignment with these of its cases. */
    public static AssignmentFolder with(String... cases) {
        AssignmentFolder folder = new AssignmentFolder();
        folder.files.put(ASSIGNMENT, shipped(ASSIGNMENT));
        Arrays.stream(cases).map(AssignmentFolder::file).forEach(file -> folder.files.put(file, shipped(file)));
        return folder;
    }

    /** Another assignment with all its cases. */
    public static AssignmentFolder of(Path assignment) {
        AssignmentFolder folder = new AssignmentFolder();
        folder.files.put(ASSIGNMENT, text(assignment.resolve(ASSIGNMENT)));
        try (Stream<Path> cases = Files.list(assignment.resolve("cases"))) {
            cases.forEach(file -> folder.files.put("cases/" + file.getFileName(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public static String file(String caseId) {
        return "cases/" + caseId + ".json";
    }

    private static String shipped(String file) {
        return text(SHIPPED.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AssignmentFolder write(String file, String text) {
        files.put(file, text);
        return this;
    }

    public AssignmentFolder delete(String file) {
        files.remove(file);
        return this;
    }

    /** Replaces the first occurrence of a text that must be there. */
    public AssignmentFolder replace(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** Puts a value where the pointer says: in place of another, or as a new member of an object. */
    public AssignmentFolder set(String file, String pointer, String json) {
        JsonNode root = json(text(file));
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), json(json));
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), json(json));
        }
        return write(file, root.toString());
    }

    public AssignmentFolder remove(String file, String pointer) {
        JsonNode root = json(text(file));
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(place.head())).remove(place.last().getMatchingProperty());
        return write(file, root.toString());
    }

    public JsonNode tree(String file) {
        return json(text(file));
    }

    private String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** What the loader makes of the files, written to a folder that is gone afterwards. */
    public Assignment load() {
        try {
            Path folder = Files.createTempDirectory("assignment");
            try {
                writeTo(folder);
                return AssignmentLoader.load(folder);
            } finally {
                deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
