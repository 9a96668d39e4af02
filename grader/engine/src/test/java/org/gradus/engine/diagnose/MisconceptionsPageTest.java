package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MisconceptionsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("gradus.root"), "docs", "misconceptions.md");
    private static final String FIRST_TABLE = "\n## The right formulae\n";

    @Test
    void theTablesAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        String expected = new MisconceptionsPage().tables();

        assertThat(page).contains(FIRST_TABLE);
        assertThat(page.substring(page.indexOf(FIRST_TABLE)))
                .as("docs/misconceptions.md, from its first table on; as it should be it reads:%n%s", expected)
                .isEqualTo(expected);
    }
}
