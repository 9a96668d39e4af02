package org.gradus.engine.assignment.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CourseCode;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;

/**
 * Reads the folder of an assignment, strictly: {@code assignment.json} and {@code cases/*.json}; and a folder of hidden cases, where
 * there is one.
 */
public final class AssignmentLoader {

    private static final String ASSIGNMENT = "assignment.json";
    private static final String CASES = "cases";

    private final Path folder;
    private final Optional<Path> hiddenFolder;
    private final UnaryOperator<JsonFile> view;
    private final ValidFiles valid;
    private final Problems problems = new Problems();
    private final List<JsonFile> files = new ArrayList<>();
    private final List<JsonFile> hiddenFiles = new ArrayList<>();

    private AssignmentLoader(Path folder, Optional<Path> hiddenFolder, UnaryOperator<JsonFile> view, ValidFiles valid) {
        this.folder = folder;
        this.hiddenFolder = hiddenFolder;
        this.view = view;
        this.valid = valid;
    }

    /**
     * What was read.
     *
     * @param files {@code assignment.json} and the public cases, as they were read
     */
    record Loaded(Assignment assignment, List<JsonFile> files) {
        Loaded {
            files = List.copyOf(files);
        }
    }

    /**
     * Loads an assignment without hidden cases.
     *
     * @param folder what holds {@code assignment.json} and {@code cases}; hidden files in {@code cases}, and whatever else is
     *     beside it, are left alone
     * @return the assignment, complete and consistent
     * @throws AssignmentException if a file is missing or wrong, with the problems of all files
     */
    public static Assignment load(Path folder) {
        return load(folder, Optional.empty());
    }

    /**
     * Loads an assignment, every file of which is held against its schema.
     *
     * @param folder what holds {@code assignment.json} and {@code cases}
     * @param hidden a folder of cases that students do not get, if there are any
     * @return the assignment, complete and consistent
     * @throws AssignmentException if a file is missing or wrong, with the problems of all files
     */
    public static Assignment load(Path folder, Optional<Path> hidden) {
        return load(folder, hidden, ValidFiles.NONE);
    }

    /**
     * The same, but for what is known already.
     *
     * @param valid files that are known to be as their schemas say; the others are added, but for hidden ones, of which nothing is kept
     * @throws AssignmentException if a file is missing or wrong, with the problems of all files
     */
    public static Assignment load(Path folder, Optional<Path> hidden, ValidFiles valid) {
        return new AssignmentLoader(folder, hidden, UnaryOperator.identity(), valid)
                .read()
                .assignment();
    }

    /**
     * Loads an assignment alone, whatever its cases are like.
     *
     * @throws AssignmentException if something else is wrong with it
     */
    public static Assignment loadWithoutCases(Path folder) {
        return new AssignmentLoader(folder, Optional.empty(), UnaryOperator.identity(), ValidFiles.NONE).withoutCases();
    }

    private Assignment withoutCases() {
        requireFolder();
        AssignmentReader reader = new AssignmentReader(checked());
        List<Part> parts = reader.parts();
        CourseCode code = code(parts);
        return reader.assignment(parts, List.of(), List.of(), code, hash(reader, code));
    }

    /**
     * The same, with the files themselves.
     *
     * @param view of {@code assignment.json}, which is read instead of it
     */
    static Loaded read(Path folder, Optional<Path> hidden, UnaryOperator<JsonFile> view) {
        return new AssignmentLoader(folder, hidden, view, ValidFiles.NONE).read();
    }

    private Loaded read() {
        requireFolder();
        Optional<AssignmentReader> reader = problems.attempt(() -> new AssignmentReader(checked()));
        Optional<List<Part>> parts = reader.flatMap(r -> problems.attempt(r::parts));
        List<TestCase> cases = cases(new CaseFolder(folder.resolve(CASES), CASES, valid, problems), parts, files);
        List<TestCase> hidden = hiddenFolder
                .map(path ->
                        cases(new CaseFolder(path, path.toString(), ValidFiles.NONE, problems), parts, hiddenFiles))
                .orElse(List.of());
        requireOtherIds(cases, hidden);
        CourseCode code =
                parts.flatMap(known -> problems.attempt(() -> code(known))).orElse(CourseCode.NONE);
        Optional<Loaded> loaded = reader.flatMap(r -> problems.attempt(
                () -> new Loaded(r.assignment(parts.orElse(List.of()), cases, hidden, code, hash(r, code)), files)));
        problems.throwIfAny();
        return loaded.orElseThrow();
    }

    private static List<TestCase> cases(CaseFolder from, Optional<List<Part>> parts, List<JsonFile> read) {
        List<TestCase> cases = from.read(parts);
        read.addAll(from.files());
        return cases;
    }

    /** References that no part names are left alone: they may be a solution of an assignment that is data alone. */
    private CourseCode code(List<Part> parts) {
        boolean hasReferences =
                parts.stream().anyMatch(part -> part.ownReference().isPresent());
        SortedMap<String, String> reference =
                hasReferences ? new CodeFolder(folder, CourseCode.REFERENCE).read() : Collections.emptySortedMap();
        CourseCode code = new CourseCode(reference, support(parts));
        parts.forEach(part -> part.adapter().ifPresent(adapter -> requireFile(code, part, adapter)));
        return code;
    }

    private SortedMap<String, String> support(List<Part> parts) {
        boolean isNeeded = parts.stream().anyMatch(part -> part.adapter().isPresent());
        return isNeeded || Files.isDirectory(folder.resolve(CourseCode.SUPPORT))
                ? new CodeFolder(folder, CourseCode.SUPPORT).read()
                : Collections.emptySortedMap();
    }

    private static void requireFile(CourseCode code, Part part, String adapter) {
        if (!code.support().containsKey(Part.fileOf(adapter))) {
            throw new AssignmentException(List.of(new Problem(
                    CourseCode.SUPPORT,
                    "",
                    "there is no " + Part.fileOf(adapter) + ", the adapter of " + part.className(),
                    "Write it, or remove the adapter from the part.")));
        }
    }

    private AssignmentHash hash(AssignmentReader reader, CourseCode code) {
        List<JsonFile> cases =
                files.stream().filter(file -> !file.name().equals(ASSIGNMENT)).toList();
        return AssignmentHash.of(reader.root(), cases, hiddenFiles, code);
    }

    private JsonPlace checked() {
        JsonFile file = view.apply(JsonFile.read(folder, ASSIGNMENT));
        files.add(file);
        return JsonSchema.ASSIGNMENT.checked(file, valid);
    }

    /** Of a file it would be said that what is in it cannot be read, and nothing of it helps. */
    private void requireFolder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new AssignmentException(List.of(new Problem(
                    folder.toString(),
                    "",
                    "the folder of an assignment is wanted, and this is a file",
                    "Name the folder that holds " + ASSIGNMENT + " and " + CASES + ".")));
        }
    }

    private void requireOtherIds(List<TestCase> cases, List<TestCase> hidden) {
        Set<String> taken = cases.stream().map(TestCase::id).collect(Collectors.toSet());
        hidden.stream()
                .filter(testCase -> taken.contains(testCase.id()))
                .forEach(testCase -> problems.add(new Problem(
                        testCase.file(),
                        "/id",
                        "a public case is also called " + testCase.id(),
                        "Rename the hidden one, and its file.")));
    }
}
