package org.gradus.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.CaseFileLoader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.check.suite.Counterexamples;
import org.gradus.engine.check.suite.Replay;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.StoredMatrix;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found on a wrong class, written, read and run again: the same thing goes wrong, and nothing on a right class. */
class CounterexampleFilesTest {

    private static final Assignment ASSIGNMENT = Assignments.basics();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
    private static final int STEPS = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense        | transposed in gradients.W                 | Dense-gradients.W.json
            Dense        | passed on in gradients.b                  | Dense-gradients.b.json
            Dense        | added up in gradients.W gradients.b       | Dense-conduct.json
            Dense        | first kept in forward                     | Dense-conduct.json
            Dense        | DenseArguments WritesIntoX                | Dense-conduct.json
            Sigmoid      | upstream ignored in dX                    | Sigmoid-dX.json
            Sigmoid      | SigmoidBackward DerivativeOfActivation    | Sigmoid-dX.json
            Sigmoid      | SigmoidExtremes Overflows                 | Sigmoid-stability.json
            ReLU         | ReluBackward SlopeOneAtZero               | ReLU-dX.json
            Dense        | not written in dX gradients.W gradients.b | Dense-dX.json
            SquaredError | SquaredErrorGradient TwoForgotten         | SquaredError-gradient.json
            SquaredError | SquaredErrorConduct SharesItsFactor       | SquaredError-conduct.json
            CrossEntropy | not averaged in value                     | CrossEntropy-value.json
            """)
    void theSameGoesWrongAgain(String part, String mistaken, String file) throws IOException {
        assertReplays(SUITE, ASSIGNMENT, part, mistaken, file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense        | transposed in gradients.W                 | Dense-gradients.W.json
            Dense        | added up in gradients.W gradients.b       | Dense-conduct.json
            Sigmoid      | SigmoidBackward DerivativeOfActivation    | Sigmoid-dX.json
            SquaredError | SquaredErrorGradient TwoForgotten         | SquaredError-gradient.json
            """)
    void soItDoesWhereThereIsNoReference(String part, String mistaken, String file) throws IOException {
        Assignment assignment =
                Assignments.of(List.of(withoutReference(ASSIGNMENT.part(part).orElseThrow())), List.of());

        assertReplays(new CheckSuite(assignment, References.standard(), 1), assignment, part, mistaken, file);
    }

    /** The same part for which the cases would be the only evidence: nothing is worth points that no check speaks of. */
    private static Part withoutReference(Part part) {
        SortedMap<Facet, BigDecimal> points = new TreeMap<>(part.points());
        points.replaceAll((facet, worth) -> BigDecimal.ZERO);
        return new Part(
                part.className(),
                Optional.empty(),
                part.contract(),
                Optional.empty(),
                part.constructor(),
                part.memory(),
                part.inputs(),
                part.sizes(),
                part.input(),
                part.output(),
                points);
    }

    private void assertReplays(CheckSuite exam, Assignment assignment, String partName, String mistaken, String file)
            throws IOException {
        Part part = assignment.part(partName).orElseThrow();
        Candidate wrong = new Candidate(part, Zoo.wrong(partName, mistaken));
        List<CheckResult> results = new Counterexamples(wrong, new InProcessSubject(), STEPS)
                .in(exam.of(wrong, new InProcessSubject()), any -> (instance, judgement) -> true);
        SubmissionRecord record = SubmissionRecord.graded(List.of(), results);
        SortedMap<String, byte[]> files = CounterexampleFiles.of(assignment, record);

        assertThat(files).containsKey(file);
        Path path = Files.write(folder.resolve(file), Objects.requireNonNull(files.get(file)));
        CheckResult found = results.stream()
                .filter(result -> result.counterexample().isPresent())
                .filter(result ->
                        file.equals(partName + "-" + result.check().facet().orElseThrow() + ".json"))
                .findFirst()
                .orElseThrow();
        CaseFile read = CaseFileLoader.load(path, assignment.parts());
        assertSame(found, replayed(read, wrong));
        Candidate right = new Candidate(part, "org.gradus.reference." + partName);
        assertThat(replayed(read, right))
                .isNotEmpty()
                .allSatisfy(judged -> assertThat(judged.judgement().outcome()).isEqualTo(new Outcome.Passed()));
    }

    private static List<Judged> replayed(CaseFile file, Candidate candidate) {
        return Replay.of(file, References.standard())
                .on(Map.of(candidate.part().className(), candidate), new InProcessSubject());
    }

    private static void assertSame(CheckResult found, List<Judged> replayed) {
        Counterexample counterexample = found.counterexample().orElseThrow();
        CheckId check = found.check();
        boolean isPlain = counterexample.expected().isPresent();
        assertThat(replayed)
                .filteredOn(judged -> isPlain
                        ? judged.check().quantity().equals(check.quantity())
                        : judged.check().equals(check))
                .singleElement()
                .satisfies(judged -> {
                    assertThat(judged.check().facet()).isEqualTo(check.facet());
                    assertThat(judged.judgement().outcome().word())
                            .isEqualTo(found.outcome().word());
                    assertThat(judged.judgement().outcome().message()).isEqualTo(counterexample.message());
                    assertThat(judged.judgement().difference().map(CounterexampleFilesTest::difference))
                            .isEqualTo(counterexample.difference());
                });
    }

    private static Difference difference(Judgement.Difference difference) {
        return new Difference(
                difference.what(), StoredMatrix.of(difference.expected()), StoredMatrix.of(difference.actual()));
    }

    @Test
    void aFileIsLaidOutLikeTheCasesOfAnAssignment() {
        SortedMap<String, StoredMatrix> expected = new TreeMap<>(Map.of(
                "forward", table(1, 2, 1, 2),
                "dX", table(1, 2, 3, 4.5),
                "gradients.W", table(1, 1, 1e-9),
                "gradients.b", table(1, 1, -0.1)));
        Counterexample found = new Counterexample(
                "extreme inputs",
                List.of(),
                new Counterexample.Matrices(table(1, 2, 800, -800), table(1, 2, 1, 1)),
                List.of(),
                Optional.empty(),
                Optional.of(expected),
                "y is NaN",
                Optional.empty(),
                Optional.empty());

        assertThat(text(found, "Dense", "stability")).isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "id": "dense-stability",
                          "title": "The smallest example found for Dense, stability",
                          "source": {
                            "document": "none",
                            "equation": "counterexample to 'extreme inputs' that the grader found; the expected values are those of the reference"
                          },
                          "facet": "stability",
                          "chain": [{"id": "dense1", "part": "Dense"}],
                          "input": [[800, -800]],
                          "upstream": [[1, 1]],
                          "expected": {
                            "dense1.y": [[1, 2]],
                            "dense1.dX": [[3, 4.5]],
                            "dense1.gradients.W": [[1e-9]],
                            "dense1.gradients.b": [[-0.1]]
                          }
                        }
                        """);
    }

    @Test
    void whatWasNotKeptOrIsNoNumberIsNotWritten() {
        StoredMatrix small = table(1, 1, 1);
        Stream.of(new StoredMatrix(30, 30, Collections.emptyList()), table(1, 1, Double.NaN))
                .forEach(bad -> assertThat(CounterexampleFiles.of(
                                ASSIGNMENT,
                                record(
                                        new Counterexample(
                                                "results stay",
                                                List.of(),
                                                new Counterexample.Matrices(small, bad),
                                                List.of(),
                                                Optional.of(new Counterexample.Matrices(small, small)),
                                                Optional.empty(),
                                                "",
                                                Optional.empty(),
                                                Optional.empty()),
                                        "ReLU",
                                        "conduct")))
                        .isEmpty());
    }

    private static String text(Counterexample found, String part, String facet) {
        SortedMap<String, byte[]> files = CounterexampleFiles.of(ASSIGNMENT, record(found, part, facet));
        byte[] bytes = Objects.requireNonNull(files.get(part + "-" + facet + ".json"));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static SubmissionRecord record(Counterexample found, String part, String facet) {
        CheckId check = new CheckId(
                part, Optional.of(Facet.parse(facet)), Optional.empty(), new CheckSource.Law(found.property(), ""));
        return SubmissionRecord.graded(List.of(), List.of(new CheckResult(check, Records.wrong("wrong")).with(found)));
    }

    private static StoredMatrix table(int rows, int columns, double... entries) {
        return new StoredMatrix(rows, columns, Arrays.stream(entries).boxed().toList());
    }
}
