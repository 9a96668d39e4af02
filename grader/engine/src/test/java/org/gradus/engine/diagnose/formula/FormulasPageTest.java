package org.gradus.engine.diagnose.formula;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.docs.GeneratedPage;
import org.junit.jupiter.api.Test;

class FormulasPageTest {

    private static final String HEADER = """

            | kind | quantity | right | the class computes | what its student is told |
            |---|---|---|---|---|
            """;

    @Test
    void theTableIsOfTheSlipsThatTheSearchIsTriedOn() throws IOException {
        GeneratedPage.assertHolds("formulas.md", HEADER + rows().collect(Collectors.joining()));
    }

    private static Stream<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(FormulasPageTest.class.getResourceAsStream("formulas.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(row -> row(List.of(row.split(" \\| ", -1))));
        }
    }

    private static String row(List<String> cells) {
        Expression right =
                Languages.of(cells.get(0), cells.get(1)).language().right().get(0);
        // FormulaSearchTest sees that it is what the search finds.
        String told = cells.get(3);
        return "| " + cells.get(0) + " | " + cells.get(1) + " | `" + FormulaText.of(right) + "` | `" + cells.get(2)
                + "` | What you return is " + told + ". |\n";
    }
}
