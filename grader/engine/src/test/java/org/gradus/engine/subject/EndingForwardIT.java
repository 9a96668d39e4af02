package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.sandbox.CountingSandbox;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.ClassFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forward that ends the process is asked a few times, whatever it has to answer: each time costs a new process. */
@Tag("walls")
class EndingForwardIT {

    private static final WorkerLimits LIMITS = new WorkerLimits(
            new JvmLimits(128, 64, 16, 64, 64),
            new TimeLimit(Duration.ofMinutes(2), Duration.ofMinutes(2)),
            1 << 22,
            1 << 12);

    @Test
    void nothingIsAskedAgainInLaterTries(@TempDir Path folder) throws IOException {
        Assignment assignment = Assignments.basics();
        Part part = assignment.parts().stream()
                .filter(each -> each.className().equals("Sigmoid"))
                .findFirst()
                .orElseThrow();
        InnerJars jars = SharedJars.withArchives();
        ClassFiles classes = new StudentSources(folder, jars.contract(), "m")
                .layer("Ends", "calm(); System.exit(0);")
                .compile();
        try (CountingSandbox sandbox = new CountingSandbox(ProcessSandbox.ofThisJdk());
                Watchdog watchdog = new Watchdog();
                WorkerSubject subject =
                        new WorkerSubject(sandbox, jars, classes, LIMITS, watchdog, new Exclusivity())) {
            List<CheckResult> results = new CheckSuite(assignment, References.standard(), 1)
                    .of(new Candidate(part, "Ends"), new CautiousSubject(subject))
                    .results();

            assertThat(results)
                    .filteredOn(result -> result.check().facet().isPresent())
                    .noneMatch(result -> result.outcome() instanceof Outcome.Passed);
            // The first time it is repeated; three times more it is asked step by step at once; then what comes before
            // it is.
            assertThat(sandbox.started()).hasSize(6);
        }
    }
}
