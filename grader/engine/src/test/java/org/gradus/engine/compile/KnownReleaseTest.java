package org.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Assignments;
import org.junit.jupiter.api.Test;

class KnownReleaseTest {

    private final Assignment of17 = Assignments.basics();

    @Test
    void theReleaseOfTheJdkAndAnOlderOneWillDo() {
        assertThatNoException().isThrownBy(() -> KnownRelease.require(of17));
        assertThatNoException().isThrownBy(() -> KnownRelease.require(of17, 17));
        assertThatNoException().isThrownBy(() -> KnownRelease.require(of17, 25));
    }

    @Test
    void aLaterOneIsAMistakeInTheAssignmentWithWhatToDo() {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> KnownRelease.require(of17, 16))
                .withMessage(
                        "assignment.json#/javaRelease: submissions should be compiled for Java 17, but Gradus runs on"
                                + " JDK 16, which knows no later release than its own. Change it to 16 or lower, or run Gradus on"
                                + " JDK 17 or a later one.");
    }
}
