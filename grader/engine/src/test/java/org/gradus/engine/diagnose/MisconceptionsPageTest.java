package org.gradus.engine.diagnose;

import org.gradus.engine.docs.GeneratedPage;
import org.junit.jupiter.api.Test;

class MisconceptionsPageTest {

    @Test
    void theTablesAreThoseOfTheProgram() {
        GeneratedPage.assertHolds("misconceptions.md", new MisconceptionsPage().tables());
    }
}
