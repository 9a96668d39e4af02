package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.file.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunIdentityTest {

    private static final RunIdentity RUN = run("g1", "17.0.15", "a1", 7, "", "process", "/submissions");

    @ParameterizedTest
    @MethodSource("othersForTheKey")
    void theKeyDependsOnAllThatAMarkDependsOn(RunIdentity other) {
        assertThat(other.key("content")).isNotEqualTo(RUN.key("content"));
    }

    static Stream<RunIdentity> othersForTheKey() {
        return Stream.of(
                run("g2", "17.0.15", "a1", 7, "", "process", "/submissions"),
                run("g1", "25", "a1", 7, "", "process", "/submissions"),
                run("g1", "17.0.15", "a2", 7, "", "process", "/submissions"),
                run("g1", "17.0.15", "a1", 8, "", "process", "/submissions"),
                run("g1", "17.0.15", "a1", 7, "", "bubblewrap", "/submissions"),
                run("g1", "17.0.15", "a1", 7, "Shift_JIS", "process", "/submissions"));
    }

    @Test
    void theKeyDependsOnTheContent() {
        assertThat(RUN.key("content")).isNotEqualTo(RUN.key("another"));
    }

    @Test
    void theKeyDoesNotDependOnWhereTheSubmissionLies() {
        assertThat(run("g1", "17.0.15", "a1", 7, "", "process", "/elsewhere").key("content"))
                .isEqualTo(RUN.key("content"));
    }

    @Test
    void theKeyIsTheSameTomorrow() {
        assertThat(RUN.key("content")).hasSize(64).isEqualTo(RUN.key("content")).matches("[0-9a-f]{64}");
    }

    @Test
    void fieldsOfADigestDoNotRunTogether() {
        assertThat(new Digest().text("ab").text("c").hex())
                .isNotEqualTo(new Digest().text("a").text("bc").hex());
        assertThat(new Digest().texts(List.of("a", "b")).text("c").hex())
                .isNotEqualTo(
                        new Digest().texts(List.of("a")).text("b").text("c").hex());
        assertThat(new Digest().texts(List.of()).texts(List.of("a")).hex())
                .isNotEqualTo(new Digest().texts(List.of("a")).texts(List.of()).hex());
    }

    @Test
    void anotherJavaOrEncodingContinuesTheRunAndAnotherSeedDoesNot() {
        assertThat(run("g1", "25", "a1", 7, "", "process", "/submissions").differenceFrom(RUN))
                .isEmpty();
        assertThat(run("g1", "17.0.15", "a1", 7, "Shift_JIS", "process", "/submissions")
                        .differenceFrom(RUN))
                .isEmpty();
        assertThat(run("g1", "17.0.15", "a1", 8, "", "process", "/submissions").differenceFrom(RUN))
                .contains("with the seed 7");
    }

    @Test
    void theKeyDoesNotDependOnTheCommand() {
        assertThat(RUN.key("content"))
                .isEqualTo(of(RunKind.GRADE, "basics", false).key("content"));
    }

    /** A submission is graded again while Gradus and the assignment change; a batch is of one build and one assignment. */
    @Test
    void aReportOnOneSubmissionOutlivesBuildsAndSeedsAndABatchDoesNot() {
        for (RunKind kind : RunKind.values()) {
            RunIdentity other = new RunIdentity(
                    kind,
                    new GraderIdentity("2.0", "g2"),
                    "17",
                    "basics",
                    "a2",
                    false,
                    8,
                    Seed.Origin.OPTION,
                    "",
                    "process",
                    "/submissions");
            assertThat(other.differenceFrom(of(kind, "basics", false)).isPresent())
                    .as(kind.toString())
                    .isEqualTo(kind == RunKind.BATCH);
        }
    }

    @Test
    void noCommandGoesOnWithWhatAnotherMade() {
        assertThat(of(RunKind.GRADE, "basics", false).differenceFrom(of(RunKind.BATCH, "basics", false)))
                .contains("a batch of the submissions in /submissions");
        assertThat(of(RunKind.BATCH, "basics", false).differenceFrom(of(RunKind.GRADE, "basics", false)))
                .contains("reports on the submission /submissions");
        assertThat(of(RunKind.BATCH, "basics", false).differenceFrom(of(RunKind.DEMO, "basics", false)))
                .contains("a demo with the samples in /submissions");
    }

    @Test
    void whatStudentsMayNotReadAndWhatTheyMayAreTwoRuns() {
        RunIdentity open = of(RunKind.GRADE, "basics", false);
        RunIdentity secret = of(RunKind.GRADE, "basics", true);
        assertThat(open.differenceFrom(secret)).contains("with hidden cases");
        assertThat(secret.differenceFrom(open)).contains("without hidden cases");
        assertThat(of(RunKind.GRADE, "classifier", false).differenceFrom(open)).contains("with the assignment basics");
    }

    private static RunIdentity of(RunKind kind, String assignmentId, boolean hidden) {
        return new RunIdentity(
                kind,
                new GraderIdentity("1.0", "g1"),
                "17.0.15",
                assignmentId,
                "a1",
                hidden,
                7,
                Seed.Origin.ASSIGNMENT,
                "",
                "process",
                "/submissions");
    }

    private static RunIdentity run(
            String grader,
            String java,
            String assignment,
            long seed,
            String encoding,
            String sandbox,
            String submissions) {
        GraderIdentity identity = new GraderIdentity("1.0", grader);
        return new RunIdentity(
                RunKind.BATCH,
                identity,
                java,
                "basics",
                assignment,
                false,
                seed,
                Seed.Origin.ASSIGNMENT,
                encoding,
                sandbox,
                submissions);
    }
}
