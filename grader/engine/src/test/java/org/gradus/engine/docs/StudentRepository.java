package org.gradus.engine.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.cli.Places;

/** What a service checks out: a fresh clone of a student's repository, made of the template, with what the student has written. */
final class StudentRepository {

    private static final String MINE = "src/main/java/layers/";

    private final Path folder;

    private StudentRepository(Path folder) {
        this.folder = folder;
    }

    /** A change to the template. */
    @FunctionalInterface
    interface Work {
        void in(Path repository) throws IOException;
    }

    /** A sample's classes in place of the stubs. */
    static Work of(String sample) {
        return repository -> {
            Places.remove(repository.resolve(MINE));
            Places.copy(Places.SAMPLES.resolve(sample), repository);
        };
    }

    /** Nothing handed in yet, not even the stubs. */
    static Work empty() {
        return repository -> Places.remove(repository.resolve("src"));
    }

    /** Two classes for one part, of which only a person can say which is meant. */
    static Work twoDenses() {
        return repository -> Places.write(
                repository.resolve(MINE + "old/Dense.java"),
                Files.readString(repository.resolve(MINE + "Dense.java"))
                        .replace("package layers;", "package layers.old;"));
    }

    /** A link that leads out of the repository. */
    static Work refused() {
        return repository ->
                Files.createSymbolicLink(repository.resolve(MINE + "Other.java"), Path.of("/etc/hostname"));
    }

    /** Clones it. */
    static StudentRepository cloned(Path below, Work work) throws IOException, InterruptedException {
        Path origin = below.resolve("origin");
        Path folder = below.resolve("checkout");
        FreshClone.of("submissions-template", origin);
        work.in(origin);
        git(origin, "init", "--quiet");
        git(origin, "add", "--all");
        git(origin, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "-m", "Done");
        git(below, "clone", "--quiet", origin.toString(), folder.toString());
        return new StudentRepository(folder);
    }

    private static void git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder git =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        if (git.start().waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }

    Path folder() {
        return folder;
    }
}
