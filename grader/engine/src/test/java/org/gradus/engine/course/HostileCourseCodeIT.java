package org.gradus.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Gradus.Finished;
import org.gradus.engine.cli.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course's own code can do nothing that a student's cannot: an assignment that somebody else has written is safe to open. */
@Tag("walls")
class HostileCourseCodeIT {

    private static final Path ASSIGNMENTS = Places.ROOT.resolve("grader/engine/src/test/resources/assignments");

    private static final String SPY = """
            try { java.nio.file.Files.writeString(java.nio.file.Path.of("CANARY"), "changed"); } catch (Throwable e) { }
            try { new ProcessBuilder("sh", "-c", "echo changed > CANARY").start().waitFor(); } catch (Throwable e) { }
            for (StackTraceElement frame : new Throwable().getStackTrace()) {
                if (frame.getClassName().startsWith("org.gradus.engine")) { throw new IllegalStateException("in the judge"); }
            }
            """;

    @Test
    void aReferenceWritesNothingAndIsNotInTheJudge() throws IOException {
        Path canary = canary("reference");
        Path assignment = changed(
                "own-references",
                "reference/HuberReference.java",
                "double sum = 0;",
                SPY.replace("CANARY", canary.toString()) + "double sum = 0;");

        Finished verified = Gradus.inProcess("verify", assignment);

        assumeThat(verified.err()).as("no walls around files here").doesNotContain("sandbox: process");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(canary).hasContent("whole");
    }

    @Test
    void anAdapterWritesNothingAndIsNotInTheJudge() throws IOException {
        Path canary = canary("adapter");
        Path assignment = changed(
                "rows",
                "support/SigmoidAdapter.java",
                "return Rows.columns(sigmoid.forward(Rows.of(x)));",
                SPY.replace("CANARY", canary.toString()) + "return Rows.columns(sigmoid.forward(Rows.of(x)));");
        Path out = Places.fresh("hostile-course/adapter-marks");

        Finished graded = Gradus.inProcess(
                "batch", assignment.resolve("students"), "-a", assignment, "-o", out, "--sandbox", "auto");

        assumeThat(graded.err()).as("no walls around files here").doesNotContain("sandbox: process");
        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(Files.readString(out.resolve("scores.csv"))).contains("right,graded,19,19,100.00");
        assertThat(canary).hasContent("whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().halt(7);",
                "while (true) { }",
                "java.util.List<long[]> all = new java.util.ArrayList<>(); while (true) { all.add(new long[1 << 20]); }",
                "System.out.print(\"\\u0000\".repeat(100000));  System.exit(1);"
            })
    void oneThatEndsItsProcessIsAWrongAssignmentAndNothingElse(String attack) throws IOException {
        Path assignment = changed(
                "own-references",
                "reference/HuberReference.java",
                "double sum = 0;",
                "if (delta > 0) { " + attack + " } double sum = 0;");

        Finished refused = Gradus.inProcess("verify", assignment);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("the reference HuberReference has no answer: ");
    }

    private static Path canary(String name) throws IOException {
        Path canary = Places.empty("hostile-course/canary-" + name).resolve("canary");
        return Files.writeString(canary, "whole");
    }

    private static Path changed(String name, String source, String right, String wrong) throws IOException {
        Path assignment = Places.empty("hostile-course/" + name);
        Places.copy(ASSIGNMENTS.resolve(name), assignment);
        Path file = assignment.resolve(source);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        return assignment;
    }
}
