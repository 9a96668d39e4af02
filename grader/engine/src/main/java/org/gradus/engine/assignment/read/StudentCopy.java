package org.gradus.engine.assignment.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.RealPath;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.assignment.read.AssignmentLoader.Loaded;

/**
 * An assignment as students get it: {@code assignment.json} and the public cases, and nothing that could give a hidden one away.
 *
 * @param assignment as it loads from the copy
 * @param files the bytes by name, as the instructor wrote them; names have {@code /} on every system
 */
public record StudentCopy(Assignment assignment, SortedMap<String, byte[]> files) {

    public StudentCopy {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Makes the copy.
     *
     * @param hidden where the cases lie that must not go along, if there are any
     * @throws AssignmentException if something is wrong with a file, or a hidden case would go along
     */
    public static StudentCopy of(Path folder, Optional<Path> hidden) {
        Loaded loaded = AssignmentLoader.read(folder, hidden);
        Problems problems = new Problems();
        hidden.filter(path -> RealPath.of(path).isWithin(RealPath.of(folder)))
                .ifPresent(path -> problems.add(new Problem(
                        path.toString(),
                        "",
                        "the hidden cases are inside the assignment's folder",
                        "Move them to a folder outside it that students never get.")));
        addGiveaways(loaded.assignment(), problems);
        problems.throwIfAny();
        SortedMap<String, byte[]> files = new TreeMap<>();
        loaded.files().forEach(file -> files.put(file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        return new StudentCopy(loaded.forStudents(), files);
    }

    private static void addGiveaways(Assignment assignment, Problems problems) {
        Map<CaseFingerprint, TestCase> hidden = new HashMap<>();
        assignment.hiddenCases().forEach(testCase -> hidden.put(CaseFingerprint.of(testCase), testCase));
        for (TestCase testCase : assignment.cases()) {
            Optional.ofNullable(hidden.get(CaseFingerprint.of(testCase)))
                    .map(secret -> new Problem(
                            testCase.file(),
                            "",
                            "the case asks what the hidden case " + secret.file() + " asks",
                            "Remove it, or give the hidden one different numbers."))
                    .ifPresent(problems::add);
        }
    }
}
