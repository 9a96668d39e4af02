package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
 * An assignment as students get it: {@code assignment.json} and the public cases, and nothing that could give a hidden one, or a
 * reference of the course's own, away.
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
        Assignment all = AssignmentLoader.load(folder, hidden);
        Problems problems = new Problems();
        hidden.filter(path -> RealPath.of(path).isWithin(RealPath.of(folder)))
                .ifPresent(path -> problems.add(new Problem(
                        path.toString(),
                        "",
                        "the hidden cases are inside the assignment's folder",
                        "Move them to a folder outside it that students never get.")));
        addGiveaways(all, problems);
        problems.throwIfAny();
        Loaded copy = AssignmentLoader.read(folder, Optional.empty(), StudentCopy::withoutOwnReferences);
        SortedMap<String, byte[]> files = new TreeMap<>();
        copy.files().forEach(file -> files.put(file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        copy.assignment()
                .code()
                .support()
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new StudentCopy(copy.assignment(), files);
    }

    /** A part is judged by cases and finite differences where students have no reference of the course's own: it is the solution. */
    private static JsonFile withoutOwnReferences(JsonFile file) {
        JsonNode root = file.parse().node();
        List<JsonNode> own = new ArrayList<>();
        root.path("parts").forEach(part -> {
            if (part.path("reference").isObject()) {
                own.add(part);
            }
        });
        if (own.isEmpty()) {
            return file;
        }
        own.forEach(part -> ((ObjectNode) part).remove("reference"));
        return new JsonFile(file.name(), root.toPrettyString() + "\n");
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
