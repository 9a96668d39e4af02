package org.gradus.engine.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a reader of the documents has: the files of the repository that are tracked, and the jars that the build leaves. */
final class FreshClone {

    private static final Path TARGET = Path.of("grader", "engine", "target");
    private static final Path JAR = Path.of(System.getProperty("gradus.jar"));
    private static final Set<Path> MADE = Set.of(Path.of(".git"), Path.of("target"));

    private FreshClone() {}

    /** The whole of it, built. */
    static void into(Path folder) throws IOException, InterruptedException {
        of("", folder);
        for (String jar : List.of("gradus.jar", "gradus-samples.jar")) {
            copy(JAR.resolveSibling(jar), folder.resolve(TARGET).resolve(jar));
        }
    }

    /** One folder of it. */
    static void of(String part, Path folder) throws IOException, InterruptedException {
        Path from = Document.ROOT.resolve(part);
        for (Path file : files()) {
            if (file.startsWith(from)) {
                copy(file, folder.resolve(from.relativize(file)));
            }
        }
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(file, to);
    }

    /** As git knows them; where the sources came without git, all that no build makes. */
    private static List<Path> files() throws IOException, InterruptedException {
        List<Path> tracked = tracked();
        if (!tracked.isEmpty()) {
            return tracked;
        }
        try (Stream<Path> tree = Files.walk(Document.ROOT)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> StreamSupport.stream(
                                    Document.ROOT.relativize(file).spliterator(), false)
                            .noneMatch(MADE::contains))
                    .toList();
        }
    }

    private static List<Path> tracked() throws IOException, InterruptedException {
        // The shell says 127 where there is no git; and who owns the folder is no matter.
        Process git = new ProcessBuilder("sh", "-c", "git -c 'safe.directory=*' ls-files -z")
                .directory(Document.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String names;
        try (InputStream out = git.getInputStream()) {
            names = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        git.waitFor();
        return Stream.of(names.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(Document.ROOT::resolve)
                .filter(Files::exists)
                .toList();
    }
}
