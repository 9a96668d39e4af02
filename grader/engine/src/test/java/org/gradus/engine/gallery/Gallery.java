package org.gradus.engine.gallery;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All attacks, as their folders say. */
final class Gallery {

    static final String PAIRS = "pairs";
    static final String COURSES = "courses";

    /** In the order of the list of known attacks. */
    static final List<String> GROUPS = List.of(
            "termination",
            "time",
            "memory",
            "threads",
            "output",
            "files",
            "network",
            "jvm",
            "kernel",
            PAIRS,
            COURSES,
            "forgery",
            "numeric",
            "ci");

    private static final Path FOLDER =
            Path.of(System.getProperty("gradus.root"), "grader", "engine", "src", "test", "gallery");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Gallery() {}

    /** Every attack, group by group, in the order of their names. */
    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        for (String group : GROUPS) {
            for (Path folder : folders(FOLDER.resolve(group))) {
                attacks.add(new Attack(group, name(folder), folder, card(folder)));
            }
        }
        return attacks;
    }

    /** The names of the groups that there are folders for. */
    static List<String> groups() {
        return folders(FOLDER).stream().map(Gallery::name).toList();
    }

    private static Attack.Card card(Path folder) {
        Path file = folder.resolve("attack.json");
        try {
            return JSON.readValue(file.toFile(), Attack.Card.class);
        } catch (IOException e) {
            throw new IllegalStateException(file + " is no card of an attack: " + e.getMessage(), e);
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }

    private static String name(Path folder) {
        return Objects.requireNonNull(folder.getFileName()).toString();
    }
}
