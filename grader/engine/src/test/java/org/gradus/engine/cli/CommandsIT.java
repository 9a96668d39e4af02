package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say to somebody who asks, or who has mistyped something. */
@Tag("commands")
class CommandsIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --help        | gradus batch submissions --assignment
            batch --help  | gradus batch submissions --assignment
            grade --help  | gradus grade alice.zip -a testcases/backprop-basics --min-percent 50
            verify --help | gradus verify testcases/backprop-basics
            demo --help   | gradus demo --out gradus-demo
            help          | gradus batch submissions --assignment
            help batch    | gradus batch submissions --assignment
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

    /** {ASSIGNMENT}, {SAMPLES}, {SAMPLE}, {FILE} stand for what is there, {OUT} for a path at which nothing is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | Name a command
            bacth                                                  | unknown command bacth, did you mean batch?
            help bacth                                             | Unknown subcommand 'bacth'
            batch {SAMPLE}                                         | '--assignment=DIR', '--out=DIR'
            batch {SAMPLE} -a {ASSIGNMENT}                         | Missing required option: '--out=DIR'
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --lane 2       | unknown option --lane, did you mean --lanes?
            batch {SAMPLES} --asignment {ASSIGNMENT} -o {OUT}      | unknown option --asignment, did you mean --assignment?
            batch {SAMPLES} --asignment={ASSIGNMENT}               | unknown option --asignment, did you mean --assignment?
            batch {SAMPLES} -a {ASSIGNMENT} -o {OUT} --quickly     | unknown option --quickly
            grade {SAMPLE} more -a {ASSIGNMENT}                    | one argument too many: more
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT}                | there is no submission in the folder
            batch {SAMPLES} -a {ASSIGNMENT} -o {FILE}              | assignment.json is a file. Name a folder
            batch {SAMPLES} -a {ASSIGNMENT} -o {FILE}/marks        | assignment.json is a file. Name a folder
            grade {SAMPLE} -a {ASSIGNMENT} -o {FILE}               | assignment.json is a file. Name a folder
            publish {ASSIGNMENT} -o {FILE}                         | assignment.json is a file. Name a folder
            demo -o {FILE}                                         | assignment.json is a file. Name a folder
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --lanes 0      | (four per processor, but at least 16), but is 0
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --lanes 9999   | (four per processor, but at least 16), but is 9999
            batch {SAMPLE} -a {ASSIGNMENT} -o {OUT} --seed x       | Invalid value for option '--seed'
            batch no/such/folder -a {ASSIGNMENT} -o {OUT}          | there is no folder no/such/folder: check the path
            batch {SAMPLE} -a no/such/folder -o {OUT}              | no/such/folder
            grade no/such/folder -a {ASSIGNMENT}                   | cannot read the submission no/such/folder
            grade {ASSIGNMENT}/assignment.json -a {ASSIGNMENT}     | assignment.json is not a submission
            grade {SAMPLE} -a {ASSIGNMENT} --min-percent much      | '--min-percent': 'much' is not a number
            grade {SAMPLE} -a {ASSIGNMENT} --min-percent NaN       | '--min-percent': 'NaN' is not a number
            grade {SAMPLE} -a {ASSIGNMENT} --min-percent 100.1     | '--min-percent': '100.1' is not between 0 and 100
            grade {SAMPLE} -a {ASSIGNMENT} --min-percent -1        | '--min-percent': '-1' is not between 0 and 100
            grade {SAMPLE} -a {ASSIGNMENT} --case no/such.json      | no/such.json: there is no such file. Check the path.
            grade {SAMPLE} -a {ASSIGNMENT} --case a.json -o {OUT}   | --case gives no marks, so it cannot be combined with --out, --min-percent or --hidden
            grade {SAMPLE} -a {ASSIGNMENT} --case a --min-percent 1 | --case gives no marks, so it cannot be combined with --out, --min-percent or --hidden
            grade {SAMPLE} -a {ASSIGNMENT} --part relu              | there is no part relu in the assignment, did you mean ReLU?
            grade {SAMPLE} -a {ASSIGNMENT} --part Convolution       | there is no part Convolution in the assignment: it has Dense, ReLU, Sigmoid
            verify no/such/folder                                  | no/such/folder
            """)
    void aMistakeIsAnsweredByWhatToDo(String line, String words) throws IOException, InterruptedException {
        Path out = Places.fresh("never-made");
        Object[] command = Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("{ASSIGNMENT}", Places.ASSIGNMENT.toString())
                        .replace("{SAMPLES}", Places.SAMPLES.toString())
                        .replace(
                                "{FILE}",
                                Places.ASSIGNMENT.resolve("assignment.json").toString())
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

    @ParameterizedTest
    @CsvSource({"empty,''", "two-denses,''", "empty,--case", "two-denses,--case"})
    void whatCannotBeGradedIsNoSuccess(String sample, String option) throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of("grade", Places.SAMPLES.resolve(sample), "-a", Places.ASSIGNMENT));
        if (!option.isEmpty()) {
            words.addAll(List.of(option, Places.ASSIGNMENT.resolve("cases/004-dense-batch.json")));
        }
        assertThat(Gradus.run(words.toArray()).exitCode()).isEqualTo(4);
    }

    @Test
    void aBatchSaysWhoNeedsAttention() throws IOException, InterruptedException {
        Path submissions = Places.empty("attention");
        for (String name : List.of("empty", "two-denses")) {
            Places.copy(Places.SAMPLES.resolve(name), submissions.resolve(name));
        }
        Path misspelt = submissions.resolve("misspelt");
        Places.copy(Places.SAMPLES.resolve("correct-loops"), misspelt);
        Path source = misspelt.resolve("Sigmoid.java");
        Files.writeString(
                misspelt.resolve("sigmoid.java"), Files.readString(source).replace("class Sigmoid ", "class sigmoid "));
        Files.delete(source);
        Finished batch =
                Gradus.run("batch", submissions, "-a", Places.ASSIGNMENT, "-o", Places.fresh("attention-marks"));
        assertThat(batch.exitCode()).isZero();
        assertThat(batch.out())
                .startsWith(
                        "misspelt: needs_attention, there is no class Sigmoid, but sigmoid in sigmoid.java implements"
                                + " org.gradus.layer.Layer: if it is meant, it has to be called Sigmoid\n"
                                + "two-denses: needs_attention, there is more than one class Dense: ")
                .contains("\n3 submissions, 1 empty, 2 needs_attention; the tables are in ");
    }

    @Test
    void anInterruptedBatchSaysHowToGoOn() throws Exception {
        Path out = Places.fresh("interrupted");
        Finished interrupted = new Gradus()
                .finishWhile(
                        judge -> {
                            while (judge.isAlive() && JournalFiles.of(out).isEmpty()) {
                                Thread.sleep(20);
                            }
                            judge.destroy();
                        },
                        Runs.batchWords(Runs.subset(), out, "--lanes", 1));
        assertThat(interrupted.err()).endsWith("gradus: interrupted; the same command continues where it stopped\n");
    }

    @Test
    void belowMinPercentTheExitStatusIsOne() throws IOException, InterruptedException {
        Path sample = Places.SAMPLES.resolve("missing-class");
        Finished below = Gradus.run("grade", sample, "-a", Places.ASSIGNMENT, "--min-percent", "82.01");
        assertThat(below.exitCode()).isEqualTo(1);
        assertThat(below.out())
                .startsWith("missing-class: 82 of 100 points (82.00 %)")
                .contains("SoftmaxCrossEntropy: 0 of 18", "  + Dense                30 of 30");
        assertThat(below.err()).isEqualTo("sandbox: process\n");
    }
}
