package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Maven said of a project of its own, and the numbers of its last summary. */
record MavenBuild(int exitCode, String said, int run, int failures, int errors, int skipped) {

    private static final Pattern SUMMARY =
            Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");

    /** Offline first, so that a machine that has everything needs no network; else as a student's first time. */
    static MavenBuild of(Path folder, String goal) throws IOException, InterruptedException {
        MavenBuild offline = maven(folder, "--offline", goal);
        return offline.said().contains("in offline mode") ? maven(folder, goal) : offline;
    }

    private static MavenBuild maven(Path folder, String... words) throws IOException, InterruptedException {
        Path said = folder.resolve("maven.txt");
        String command = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        Path mvn = Path.of(System.getProperty("maven.home"), "bin", command);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        mvn.toString(),
                                        "--batch-mode",
                                        "-Dmaven.repo.local=" + System.getProperty("settings.localRepository")),
                                Stream.of(words))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS").forEach(builder.environment()::remove);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return build(process.exitValue(), Files.readString(said));
    }

    private static MavenBuild build(int exitCode, String said) {
        Matcher summary = SUMMARY.matcher(said);
        int[] numbers = new int[4];
        while (summary.find()) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(summary.group(i + 1));
            }
        }
        return new MavenBuild(exitCode, said, numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
