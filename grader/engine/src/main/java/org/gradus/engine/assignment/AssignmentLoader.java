package org.gradus.engine.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the folder of an assignment, strictly: {@code assignment.json} and {@code cases/*.json}. */
public final class AssignmentLoader {

    private static final String ASSIGNMENT = "assignment.json";
    private static final String CASES = "cases";

    private final Path folder;
    private final Problems problems = new Problems();
    private final List<JsonFile> files = new ArrayList<>();

    private AssignmentLoader(Path folder) {
        this.folder = folder;
    }

    /**
     * Loads an assignment.
     *
     * @param folder what holds {@code assignment.json} and {@code cases}; hidden files in {@code cases}, and whatever else is
     *     beside it, are left alone
     * @return the assignment, complete and consistent
     * @throws AssignmentException if a file is missing or wrong, with the problems of all files
     */
    public static Assignment load(Path folder) {
        return new AssignmentLoader(folder).load();
    }

    private Assignment load() {
        Optional<AssignmentReader> reader =
                problems.attempt(() -> new AssignmentReader(checked(ASSIGNMENT, JsonSchema.ASSIGNMENT)));
        Optional<List<Part>> parts = reader.flatMap(r -> problems.attempt(r::parts));
        List<TestCase> cases = cases(parts);
        Optional<Assignment> assignment =
                reader.flatMap(r -> problems.attempt(() -> r.assignment(parts.orElse(List.of()), cases, hash())));
        problems.throwIfAny();
        return assignment.orElseThrow();
    }

    private List<TestCase> cases(Optional<List<Part>> parts) {
        List<TestCase> read = new ArrayList<>();
        for (String name : problems.attempt(this::caseFiles).orElse(List.of())) {
            problems.attempt(() -> checked(name, JsonSchema.TEST_CASE))
                    .flatMap(root -> parts.flatMap(known -> problems.attempt(() -> new CaseReader(known, root).read())))
                    .ifPresent(read::add);
        }
        return read;
    }

    private JsonPlace checked(String name, JsonSchema schema) {
        JsonFile file = JsonFile.read(folder, name);
        files.add(file);
        return schema.checked(file.parse());
    }

    private String hash() {
        return AssignmentHash.of(files);
    }

    private List<String> caseFiles() {
        try (Stream<Path> entries = Files.list(folder.resolve(CASES))) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw problem(CASES, "the folder holds no cases", "Put at least one case into it, as ID.json.");
            }
            names.stream().filter(name -> !name.endsWith(".json")).forEach(this::addStranger);
            return names.stream()
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> CASES + "/" + name)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw problem(CASES, "there is no folder of this name that can be read", "Create it for the cases.");
        }
    }

    private void addStranger(String name) {
        problems.add(new Problem(
                CASES + "/" + name, "", "this is not a case", "Call it ID.json if it is one, or move it elsewhere."));
    }

    private static AssignmentException problem(String file, String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(file, "", reason, remedy)));
    }
}
