package org.gradus.engine.assignment.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.UnusableFileException;

/** A folder that holds cases and nothing else, read strictly. Hidden files, {@code .DS_Store} for example, are left alone. */
final class CaseFolder {

    private static final String SUFFIX = ".json";

    private final Path folder;
    private final String name;
    private final ValidFiles valid;
    private final Problems problems;
    private final List<JsonFile> files = new ArrayList<>();

    /**
     * @param name of the folder in what is said about its files
     * @param valid files that are known to be as the schema says
     * @param problems where all that is wrong goes
     */
    CaseFolder(Path folder, String name, ValidFiles valid, Problems problems) {
        this.folder = folder;
        this.name = name;
        this.valid = valid;
        this.problems = problems;
    }

    /** The cases that are as they should be; without parts the files are held against the schema alone, and there are none. */
    List<TestCase> read(Optional<List<Part>> parts) {
        List<TestCase> read = new ArrayList<>();
        for (String file : problems.attempt(this::caseFiles).orElse(List.of())) {
            problems.attempt(() -> checked(file))
                    .flatMap(root -> parts.flatMap(known -> problems.attempt(() -> new CaseReader(known, root).read())))
                    .ifPresent(read::add);
        }
        return read;
    }

    /** What was read, whether right or wrong, by name. */
    List<JsonFile> files() {
        return List.copyOf(files);
    }

    private JsonPlace checked(String file) {
        JsonFile read = JsonFile.named(name + "/" + file, folder.resolve(file));
        files.add(read);
        return JsonSchema.TEST_CASE.checked(read, valid);
    }

    private List<String> caseFiles() {
        try {
            List<String> names = Folder.list(folder).stream()
                    .map(entry -> entry.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw problem("the folder holds no cases", "Put at least one case in it, as ID.json.");
            }
            names.stream().filter(file -> !file.endsWith(SUFFIX)).forEach(this::addStranger);
            return names.stream().filter(file -> file.endsWith(SUFFIX)).toList();
        } catch (UnusableFileException e) {
            throw problem("the cases cannot be read: " + e.why(), "Put a folder of cases there.");
        } catch (IOException e) {
            throw problem("there is no readable folder of this name", "Create it, and put the cases in it.");
        }
    }

    private void addStranger(String file) {
        problems.add(new Problem(
                name + "/" + file, "", "this is not a case", "Call it ID.json if it is one, or move it elsewhere."));
    }

    private AssignmentException problem(String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(name, "", reason, remedy)));
    }
}
