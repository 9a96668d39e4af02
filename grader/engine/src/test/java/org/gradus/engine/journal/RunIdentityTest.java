package org.gradus.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
        assertThat(run("g1", "25", "a1", 7, "", "process", "/submissions").continues(RUN))
                .isTrue();
        assertThat(run("g1", "17.0.15", "a1", 7, "Shift_JIS", "process", "/submissions")
                        .continues(RUN))
                .isTrue();
        assertThat(run("g1", "17.0.15", "a1", 8, "", "process", "/submissions").continues(RUN))
                .isFalse();
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
        return new RunIdentity(identity, java, "basics", assignment, seed, encoding, sandbox, submissions);
    }
}
