package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassSizeTest {

    @Test
    void whoseTablesDoNotFitIntoOneFolderIsSaidBeforeAnythingIsGraded() {
        assertThat(ClassSize.remark(15_000)).isEmpty();
        assertThat(ClassSize.remark(100_000))
                .contains(
                        "100000 submissions are more than the 15000 or so whose tables one folder can hold: grade them"
                                + " in several folders of submissions, each into an --out of its own");
    }
}
