package org.gradus.engine.author.template;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.read.StudentCopy;
import org.gradus.engine.protocol.ChainPlace;

/**
 * The repository that students start from. It is made of the students' copy of the assignment, which no reference and no hidden case is
 * in, and of nothing else that an author wrote but own stubs.
 */
public final class StudentRepository {

    /** The package of the classes that students write. */
    static final String PACKAGE = "layers";

    private static final String MAIN = "src/main/java/";
    private static final String TESTS = "src/test/java/";
    private static final String CASES = "cases/";
    private static final String CONTRACT = "org/gradus/layer/";
    private static final List<String> OF_EVERY_TEST = List.of("Layer.java", "Loss.java");
    private static final String OF_OPTIMIZERS = "Optimizer.java";
    private static final List<String> TEST_CLASSES =
            List.of("Arguments", "Json", "LayerConduct", "LossConduct", "PublicCase", "PublicCasesTest", "Tolerance");
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final Assignment assignment;
    private final OwnStubs stubs;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedSet<String> given = new TreeSet<>();

    private StudentRepository(Assignment assignment, OwnStubs stubs) {
        this.assignment = assignment;
        this.stubs = stubs;
    }

    /**
     * Makes it.
     *
     * @param folder of the assignment
     * @param hidden where the cases lie that must not go along, if there are any
     * @return the files by their names, which have {@code /} on every system
     * @throws AssignmentException if something is wrong with a file, or a hidden case would go along
     */
    public static SortedMap<String, byte[]> of(Path folder, Optional<Path> hidden) {
        StudentCopy copy = StudentCopy.of(folder, hidden);
        StudentRepository repository = new StudentRepository(copy.assignment(), new OwnStubs(folder));
        copy.assignment().cases().forEach(StudentRepository::requireNoOtherTies);
        repository.addGiven();
        repository.addTests();
        repository.addStubs();
        repository.addBuild();
        Set<String> untested = untested(copy.assignment());
        SortedMap<String, byte[]> files = new TreeMap<>();
        repository.files.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        copy.files().forEach((name, bytes) -> {
            if (name.startsWith(CASES) && !untested.contains(name)) {
                files.put("src/test/resources/" + name, bytes);
            }
        });
        return files;
    }

    /** The students' tests play chains alone. */
    private static Set<String> untested(Assignment assignment) {
        return assignment.cases().stream()
                .filter(testCase -> testCase.steps().stream().anyMatch(step -> isOutOfChains(step.part())))
                .map(TestCase::file)
                .collect(Collectors.toSet());
    }

    private static boolean isOutOfChains(Part part) {
        return part.protocol().chainPlace() == ChainPlace.ALONE;
    }

    /** A number in place of a matrix becomes a column as long as another matrix has rows, and nothing else. */
    private static void requireNoOtherTies(TestCase testCase) {
        for (CaseStep step : testCase.steps()) {
            for (ConstructorParameter parameter : step.part().constructor()) {
                if (step.argument(parameter.name()) instanceof CaseArgument.TiedArgument
                        && !PartsFile.canTie(step.part(), parameter.name())) {
                    throw new AssignmentException(List.of(new Problem(
                            testCase.file(),
                            "",
                            "the students' tests cannot tell how large the tied " + parameter.name() + " is",
                            "Write the matrix as an array of rows.")));
                }
            }
        }
    }

    /** The contract, among the tests where no student writes it; and the course's own classes, adapters among the tests. */
    private void addGiven() {
        boolean isWritten =
                assignment.parts().stream().anyMatch(part -> part.adapter().isEmpty());
        List<String> contract = new ArrayList<>(OF_EVERY_TEST);
        if (assignment.parts().stream().anyMatch(StudentRepository::isOutOfChains)) {
            contract.add(OF_OPTIMIZERS);
        }
        for (String name : contract) {
            addGiven(
                    isWritten ? MAIN : TESTS,
                    CONTRACT + name,
                    TemplateText.resource("/gradus/contract/" + CONTRACT + name));
        }
        assignment.code().support().forEach((name, text) -> {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (isAdapter(name)) {
                files.put(TESTS + PACKAGE + "/" + file, "package " + PACKAGE + ";\n\n" + text);
            } else {
                addGiven(MAIN, packageOf(name, text).replace('.', '/') + "/" + file, text);
            }
        });
    }

    private void addGiven(String root, String name, String text) {
        files.put(root + name, text);
        given.add(name.substring(0, name.lastIndexOf('/')));
    }

    private boolean isAdapter(String file) {
        return assignment.parts().stream()
                .anyMatch(part -> part.adapter().map(Part::fileOf).equals(Optional.of(file)));
    }

    private static String packageOf(String file, String text) {
        Matcher line = PACKAGE_LINE.matcher(text);
        if (!line.find()) {
            throw new AssignmentException(List.of(new Problem(
                    file,
                    "",
                    "it names no package, so classes of students that are in one cannot use it",
                    "Give it a package.")));
        }
        return line.group(1);
    }

    private void addTests() {
        TEST_CLASSES.forEach(
                name -> files.put(TESTS + "gradus/" + name + ".java", TemplateText.of("tests/" + name + ".java")));
        files.put(TESTS + "gradus/Parts.java", PartsFile.of(assignment.parts()));
    }

    private void addStubs() {
        for (Part part : assignment.parts()) {
            String own = stubs.of(part).map(StudentRepository::inPackage).orElseGet(() -> Stub.of(part));
            files.put(stub(part), own);
        }
    }

    private static String inPackage(String text) {
        return PACKAGE_LINE.matcher(text).find() ? text : "package " + PACKAGE + ";\n\n" + text;
    }

    private static String stub(Part part) {
        return MAIN + PACKAGE + "/" + part.className() + ".java";
    }

    private void addBuild() {
        Map<String, String> values =
                Map.of("ID", assignment.id(), "RELEASE", Integer.toString(assignment.javaRelease()));
        String first = files.getOrDefault(stub(assignment.parts().get(0)), "");
        files.put("README.md", ReadmeFile.of(assignment, first, given));
        files.put("pom.xml", TemplateText.of("pom.xml", values));
        files.put(".github/workflows/grade.yml", TemplateText.of("grade.yml", values));
        files.put(".gitlab-ci.yml", TemplateText.of("gitlab-ci.yml", values));
        files.put(".gitignore", TemplateText.of("gitignore"));
    }
}
