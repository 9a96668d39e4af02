package org.gradus.engine.author;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.read.CaseDraft;
import org.gradus.engine.check.References;
import org.gradus.engine.check.cases.NetworkTruth;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.report.json.JsonText;

/** Fills the gaps in cases, expected values that are {@code null}, with what the references say. */
public final class CaseFilling {

    private final References references;

    public CaseFilling(References references) {
        this.references = references;
    }

    /**
     * Fills the cases of an assignment.
     *
     * @param folder of the assignment
     * @return the files that had gaps and have none any more
     * @throws AssignmentException if nobody knows a value, or a case is wrong beside its gaps: then no file is changed
     */
    public List<Path> in(Path folder, Assignment assignment) {
        Map<Path, String> filled = new TreeMap<>();
        CaseDraft.in(folder, assignment.parts()).forEach((file, draft) -> filled.put(file, filled(draft)));
        filled.forEach((file, text) -> WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(filled.keySet());
    }

    private String filled(CaseDraft draft) {
        NetworkTruth truth = NetworkTruth.of(draft.testCase(), references);
        Map<ExpectedKey, String> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ExpectedKey gap : draft.gaps()) {
            Optional.ofNullable(truth.values().get(gap))
                    .ifPresentOrElse(
                            value -> values.put(gap, json(value)),
                            () -> problems.add(new Problem(
                                    draft.testCase().file(),
                                    gap.pointer(),
                                    "no reference knows this value",
                                    "Work it out yourself, or remove it.")));
        }
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
        return draft.filled(values);
    }

    private static String json(ExpectedValue value) {
        return value instanceof ExpectedNumber number
                ? JsonText.number(number.value())
                : JsonText.rows(value.entries());
    }
}
