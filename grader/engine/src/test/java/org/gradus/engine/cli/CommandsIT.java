package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say to somebody who asks, or who has mistyped something. */
class CommandsIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --help        | gradus batch submissions --assignment
            batch --help  | gradus batch submissions --assignment
            grade --help  | gradus grade alice.zip -a testcases/backprop-basics --min-percent 50
            verify --help | gradus verify testcases/backprop-basics
            demo --help   | gradus demo --out gradus-demo
            """)
    void helpHasExamples(String words, String example) throws IOException, InterruptedException {
        Finished help = Gradus.inProcess((Object[]) words.split(" ", -1));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: gradus").contains("Example", "\n  " + example);
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void versionIsThatOfTheJar() throws IOException, InterruptedException {
        Finished version = Gradus.run("--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).matches("gradus \\d+\\.\\d+\\.\\d+\\nsha256 [0-9a-f]{64}\\n");
    }

    @Test
    void completionIsAScriptThatTheShellTakes() throws IOException, InterruptedException {
        Finished completion = Gradus.run("generate-completion");
        assertThat(completion.exitCode()).isZero();
        assertThat(completion.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("--min-percent", "--lanes", "complete -F _complete_gradus");
    }

    /** {ASSIGNMENT} and {SAMPLE} stand for what is there, {OUT} for a path at which nothing is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | Name a command
            bacth                                                  | Did you mean: gradus batch
            batch {SAMPLE}                                         | '--assignment=DIR', '--out=DIR'
            batch {SAMPLE} -a {ASSIGNMENT}                         | Missing required option: '--out=DIR'
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --lane 2       | Unknown options: '--lane'
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --lanes 0      | --lanes must be at least 1 but is 0
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --seed x       | Invalid value for option '--seed'
            batch no/such/folder -a {ASSIGNMENT} -o {OUT}          | there is no folder no/such/folder: check the path
            batch {SAMPLE} -a no/such/folder -o {OUT}              | no/such/folder
            grade no/such/folder -a {ASSIGNMENT}                   | cannot read the submission no/such/folder
            grade {ASSIGNMENT}/assignment.json -a {ASSIGNMENT}     | assignment.json is no submission
            grade {SAMPLE} -a {ASSIGNMENT} --min-percent much      | '--min-percent': 'much' is not a number
            grade {SAMPLE} -a {ASSIGNMENT} --case no/such.json      | no/such.json: there is no such file. Check the path.
            grade {SAMPLE} -a {ASSIGNMENT} --case a.json -o {OUT}   | --case gives no marks, so --out, --min-percent and --hidden do not
            grade {SAMPLE} -a {ASSIGNMENT} --case a --min-percent 1 | --case gives no marks, so --out, --min-percent and --hidden do not
            verify no/such/folder                                  | no/such/folder
            """)
    void aMistakeIsAnsweredByWhatToDo(String line, String words) throws IOException, InterruptedException {
        Path out = Places.fresh("never-made");
        Object[] command = Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("{ASSIGNMENT}", Places.ASSIGNMENT.toString())
                        .replace("{SAMPLE}", Places.SAMPLES.resolve("empty").toString())
                        .replace("{OUT}", out.toString()))
                .toArray();
        assertRefused(Gradus.inProcess(command), words);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "grade", "batch"})
    void aBadAssignmentIsNamedByFileAndPlace(String command) throws IOException, InterruptedException {
        Path assignment = Places.empty("bad-assignment");
        String text = Files.readString(Places.ASSIGNMENT.resolve("assignment.json"));
        Places.write(assignment.resolve("assignment.json"), text.replace("\"javaRelease\"", "\"javaRelase\""));
        Places.copy(Places.ASSIGNMENT.resolve("cases"), assignment.resolve("cases"));
        Stream<Object> words = switch (command) {
            case "verify" -> Stream.of(command, assignment);
            case "grade" -> Stream.of(command, Places.SAMPLES.resolve("empty"), "-a", assignment);
            default -> Stream.of(command, Places.SAMPLES, "-a", assignment, "-o", Places.fresh("never-made"));
        };
        assertRefused(Gradus.inProcess(words.toArray()), "assignment.json#/javaRelase: ");
    }

    private static void assertRefused(Finished finished, String words) {
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(finished.out()).isEmpty();
    }

    @Test
    void aMistakeSetsTheExitStatusOfTheProcess() throws IOException, InterruptedException {
        assertRefused(Gradus.run("verify", "no/such/folder"), "no/such/folder");
    }

    @Test
    void belowMinPercentTheExitStatusIsOne() throws IOException, InterruptedException {
        Path sample = Places.SAMPLES.resolve("missing-class");
        Finished below = Gradus.run("grade", sample, "-a", Places.ASSIGNMENT, "--min-percent", "82.01");
        assertThat(below.exitCode()).isEqualTo(1);
        assertThat(below.out())
                .startsWith("missing-class: 82 of 100 points (82.00 %)")
                .contains("SoftmaxCrossEntropy: 0 of 18", "Dense: 30 of 30");
        assertThat(below.err()).isEqualTo("sandbox: process\n");
    }
}
