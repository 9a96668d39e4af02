package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.file.Folder;

/**
 * A case some of whose expected values are still {@code null}.
 *
 * @param text of its file
 * @param testCase the case without them
 * @param gaps what is null, in the order of the file
 */
public record CaseDraft(String text, TestCase testCase, List<ExpectedKey> gaps) {

    private static final String EXPECTED = "expected";
    private static final String CASES = "cases";

    public CaseDraft {
        gaps = List.copyOf(gaps);
    }

    /**
     * The drafts among the cases of an assignment, by their files.
     *
     * @throws AssignmentException if one of them is wrong beside its gaps, or the cases cannot be read
     */
    public static SortedMap<Path, CaseDraft> in(Path assignment, List<Part> parts) {
        Path folder = assignment.resolve(CASES);
        SortedMap<Path, CaseDraft> drafts = new TreeMap<>();
        try {
            for (Path file : Files.isDirectory(folder) ? Folder.list(folder) : List.<Path>of()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.startsWith(".")) {
                    of(JsonFile.named(CASES + "/" + name, file), parts).ifPresent(draft -> drafts.put(file, draft));
                }
            }
        } catch (IOException e) {
            throw new AssignmentException(
                    List.of(new Problem(CASES, "", "the folder cannot be read: " + e, "Make it readable.")));
        }
        return drafts;
    }

    /** What a text is a draft of; nothing where it has no gap. */
    static Optional<CaseDraft> of(JsonFile file, List<Part> parts) {
        JsonPlace root = file.parse();
        List<ExpectedKey> gaps = new ArrayList<>();
        JsonNode expected = root.node().path(EXPECTED);
        expected.fieldNames().forEachRemaining(name -> {
            if (expected.get(name).isNull()) {
                gaps.add(key(root, name));
            }
        });
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        gaps.forEach(gap -> ((ObjectNode) expected).remove(gap.toString()));
        return Optional.of(new CaseDraft(file.text(), new CaseReader(parts, root).read(), gaps));
    }

    private static ExpectedKey key(JsonPlace root, String name) {
        try {
            return ExpectedKey.parse(name);
        } catch (IllegalArgumentException e) {
            throw root.at(EXPECTED)
                    .problem(
                            name + " names no value of a step",
                            "Write ID.y, ID.dX, ID.gradients.NAME, loss.value, loss.gradient, optimizer.firstStep or"
                                    + " optimizer.laterSteps.");
        }
    }

    /**
     * The text with values in the gaps, and nothing else of it changed.
     *
     * @param values of all gaps as JSON
     */
    public String filled(Map<ExpectedKey, String> values) {
        String filled = text;
        for (ExpectedKey gap : gaps) {
            Matcher place = Pattern.compile("(\"" + Pattern.quote(gap.toString()) + "\"\\s*:\\s*)null")
                    .matcher(filled);
            filled = place.replaceFirst("$1" + Matcher.quoteReplacement(values.getOrDefault(gap, "null")));
        }
        return filled;
    }
}
