package org.gradus.engine.cli;

import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much students are told, where it is not to be what the assignment says. */
final class FeedbackOption {

    @Option(
            names = "--feedback",
            paramLabel = "LEVEL",
            description =
                    "How much students are told: verdict, hint, example or full, instead of what the assignment says.")
    private @Nullable Telling telling;

    /** What was asked for; nothing where it is to be as the assignment says. */
    Optional<Telling> told() {
        return Optional.ofNullable(telling);
    }

    /** Tells as much as another run did. */
    void tell(Telling other) {
        telling = other;
    }

    /** The assignment, told as much of as was asked for. */
    Assignment of(Assignment assignment) {
        return telling == null ? assignment : assignment.with(telling);
    }
}
