package org.gradus.engine.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.cli.Places;

/**
 * Hands the attacks in. Each has six right classes of its own, except where it brings another; the originals of those are there
 * too, as {@code RightDense} and so on, for the attack to extend. Words such as {@code @CANARY@} in its files become what it is
 * to find.
 */
final class Stage {

    private static final List<String> PARTS =
            List.of("CrossEntropy", "Dense", "ReLU", "Sigmoid", "SoftmaxCrossEntropy", "SquaredError");
    private static final Path HELP =
            Path.of(System.getProperty("gradus.root"), "grader", "engine", "src", "test", "gallery-help");
    private static final Path RIGHT = Places.SAMPLES.resolve("correct-loops");

    private final Path submissions;
    private final Canary canary;

    Stage(Path submissions, Canary canary) {
        this.submissions = submissions;
        this.canary = canary;
    }

    /** Hands in an attack. */
    void add(Attack attack) throws IOException, InterruptedException {
        if (attack.card().form().isPresent()) {
            attack.card().form().get().into(submissions, attack.submission());
            return;
        }
        add(attack, attack.files(), attack.submission());
    }

    private void add(Attack attack, Path own, String name) throws IOException {
        Path folder = Files.createDirectory(submissions.resolve(name));
        Set<String> brought = files(own).stream().map(Stage::name).collect(Collectors.toSet());
        for (String part : PARTS) {
            String source = Files.readString(RIGHT.resolve(part + ".java"));
            Places.write(
                    folder.resolve("Right" + part + ".java"), source.replaceAll("\\b" + part + "\\b", "Right" + part));
            if (!brought.contains(part + ".java")) {
                Places.write(folder.resolve(part + ".java"), source);
            }
        }
        for (Path help : files(HELP)) {
            if (Sources.mention(own, name(help).replace(".java", "."))) {
                Files.copy(help, folder.resolve(name(help)));
            }
        }
        for (Path file : files(own)) {
            String text = canary.told(Files.readString(file), attack);
            Places.write(folder.resolve(own.relativize(file).toString()), text);
        }
    }

    /** Hands in a pair: who tells, and whom it tells before and after in the order of the names. */
    void addPair(Attack attack) throws IOException {
        add(attack, attack.accomplice(), attack.submission() + "-a-hears");
        add(attack, attack.files(), attack.submission() + "-b-tells");
        add(attack, attack.accomplice(), attack.submission() + "-c-hears");
    }

    /** Hands in six right classes, in a submission that is like no other. */
    void addHonest(String name) throws IOException {
        Path folder = submissions.resolve(name);
        Places.copy(RIGHT, folder);
        Places.write(folder.resolve("Author.java"), "/** " + name + " */\nclass Author {}\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
