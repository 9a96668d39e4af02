package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.DenseMisconceptions;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.CheckSource;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.subject.Ending;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.engine.zoo.Zoo;
import org.gradus.layer.Layer;
import org.gradus.reference.Dense;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;
import org.gradus.wire.compile.Unsteadiness.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnoserTest {

    private static final Assignment ASSIGNMENT = Assignments.basics();
    private static final References REFERENCES = References.standard();
    private static final CheckSuite SUITE = new CheckSuite(ASSIGNMENT, REFERENCES, ASSIGNMENT.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(REFERENCES);
    private static final Subject UNASKED = script -> {
        throw new AssertionError("Nothing is to be asked, but this was: " + script);
    };
    private static final String RIGHT = "org.gradus.reference.Dense";

    /** Now and then an entry of dX is off by a little, and dL/db is always wrong. */
    static final class Noisy implements Layer {
        private static final Random RANDOM = new Random(1);
        private final Dense right;

        Noisy(SimpleMatrix W, SimpleMatrix b) {
            right = new Dense(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY)
                    .elementOp((int row, int column, double v) -> RANDOM.nextInt(50) == 0 ? v + 0.01 : v);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new TreeMap<>(right.gradients());
            gradients.computeIfPresent("b", (name, db) -> db.scale(2));
            return gradients;
        }
    }

    /** Twice too large for the first few objects, as chance may have it, and right for those that come later. */
    static final class LuckyStreak implements Layer {
        private static final AtomicInteger OBJECTS = new AtomicInteger();
        private static final int STREAK = 20;
        private final Dense right;
        private final int number = OBJECTS.incrementAndGet();

        LuckyStreak(SimpleMatrix W, SimpleMatrix b) {
            right = new Dense(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY).scale(number < STREAK ? 2 : 1);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return right.gradients();
        }
    }

    @Test
    void whatMayBeChanceIsAskedOftenBeforeItIsToldAsAFormula() {
        List<CheckResult> results = List.of(failed("Dense", Facet.DX, Facet.DX, "equals reference"));
        Candidate drawing = new Candidate(part("Dense"), LuckyStreak.class.getName(), Set.of(Kind.RANDOM));

        assertThat(names(DIAGNOSER.of(drawing, results, new InProcessSubject())))
                .containsExactly("dX: answers-at-random");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense               | transposed in gradients.W                     | gradients.W: gradient-transposed
            Dense               | DenseWeightGradient FilledTransposed          | gradients.W: gradient-transposed
            Dense               | DenseInputGradient WeightsNotTransposed       | dX: weights-not-transposed
            Dense               | passed on in gradients.b                      | gradients.b: bias-not-summed
            Dense               | DenseForward BiasOmitted                      | forward: bias-omitted
            Dense               | DenseThroughout BiasOmitted                   | forward: bias-omitted, gradients.b: left-zero
            Dense               | in float in forward dX gradients.W gradients.b | stability: float-arithmetic
            Dense               | added up in gradients.W gradients.b           | conduct: gradients-accumulate
            Sigmoid             | SigmoidBackward DerivativeOfActivation        | dX: derivative-of-activation
            Sigmoid             | upstream ignored in dX                        | dX: upstream-ignored
            Sigmoid             | SigmoidExtremes Overflows                     | stability: exp-overflows
            ReLU                | ReluBackward SlopeOneAtZero                   | dX: slope-one-at-zero
            ReLU                | ReluBackward InputInsteadOfUpstream           | dX: input-instead-of-upstream
            SquaredError        | SquaredErrorThroughout FactorForgotten        | value: factor-forgotten, gradient: factor-forgotten
            CrossEntropy        | added up in gradient                          | conduct: gradients-accumulate
            CrossEntropy        | CrossEntropyGradient CombinedWithSigmoid      | gradient: combined-with-sigmoid
            SoftmaxCrossEntropy | SoftmaxExtremes Overflows                     | stability: exp-overflows
            SoftmaxCrossEntropy | SoftmaxExtremes LogarithmOfProbability        | stability: log-of-zero
            SoftmaxCrossEntropy | SoftmaxExtremes GlobalMaximumSubtracted       | stability: global-maximum-subtracted
            """)
    void theMisconceptionIsNamed(String part, String mistaken, String names) {
        assertThat(names(diagnose(part, Zoo.wrong(part, mistaken)))).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"Dense, gradients.W", "Sigmoid, dX"})
    void anInputThatIsKeptForEverIsNamed(String part, String quantity) {
        List<CheckResult> results = new ArrayList<>(allPassed(part(part)));
        results.add(failed(part, Facet.CONDUCT, Facet.parse(quantity), "forward twice, then backward"));

        Candidate keeping = candidate(part, Zoo.wrong(part, "first kept in forward"));
        assertThat(names(DIAGNOSER.of(keeping, results, new InProcessSubject())))
                .containsExactly("conduct: first-input-kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not written in dX gradients.W gradients.b", "nothing in forward"})
    void whatNobodyHasANameForHasNone(String mistaken) {
        assertThat(diagnose("Dense", Zoo.wrong("Dense", mistaken))).isEmpty();
    }

    @Test
    void whatIsWrongForSomeQuestionsAloneIsToldByItsCondition() {
        assertThat(diagnose("Dense", Zoo.wrong("Dense", "DenseSizes BatchOfSeven")))
                .isNotEmpty()
                .allMatch(FoundCondition.class::isInstance)
                .extracting(found -> found.about("Dense").sentence())
                .containsOnly("Wrong for exactly 7 samples, right for fewer and for more.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense               | slightly off in gradients.W              | gradients.W: dL/dW = 1.000001 (dL/dy x^T)
            Dense               | DenseWeightGradient LastSampleOnly       | gradients.W: dL/dW = lastColumn(dL/dy) lastColumn(x)^T
            Dense               | DenseWeightGradient WithWeightDecay      | gradients.W: dL/dW = dL/dy x^T + 0.01 W
            Dense               | DenseThroughout BiasSubtracted           | forward: y = W x - b
            Dense               | DenseForward WithReluBehind              | forward: y = max(0, W x + b)
            ReLU                | ReluBackward WrongSide                   | dX: dL/dx = dL/dy * [-x > 0]
            SoftmaxCrossEntropy | SoftmaxGradient TargetForgotten          | gradient: dL/dz = p / batch
            SquaredError        | SquaredErrorThroughout AbsoluteError     | value: L = c * sum(abs(a - y))
            """)
    void whatHasNoNameIsToldByItsFormula(String part, String mistaken, String told) {
        assertThat(names(diagnose(part, Zoo.wrong(part, mistaken)))).contains(told);
    }

    @Test
    void aFormulaIsToldWithHowItDiffersAndWithTheRightOne() {
        Explained found = diagnose("Dense", Zoo.wrong("Dense", "DenseThroughout BiasSubtracted"))
                .get(0);

        assertThat(found.about("Dense"))
                .isEqualTo(new Diagnosis(
                        "Dense",
                        Facet.FORWARD,
                        new Cause.Formula("y = W x - b"),
                        "What you return is W x - b: the sign before b is wrong.",
                        "y = W x + b",
                        "004 eq. (15)"));
    }

    /** What is cut off beyond the numbers that the search sees is no formula: other numbers are asked before it is told. */
    @Test
    void aFormulaThatDoesNotHoldElsewhereIsNotTold() {
        assertThat(names(diagnose("Sigmoid", Zoo.wrong("Sigmoid", "SigmoidForward HardSigmoid"))))
                .noneMatch(name -> name.contains("="));
    }

    @Test
    void failuresOfTwoKindsThatDoNotFollowFromEachOtherHaveNoName() {
        List<CheckResult> results = new ArrayList<>(allPassed(part("Dense")));
        results.add(failed("Dense", Facet.CONDUCT, Facet.DX, "results stay"));
        results.add(failed("Dense", Facet.CONDUCT, Facet.DX, "two layers in turn"));

        assertThat(DIAGNOSER.of(candidate("Dense", RIGHT), results, UNASKED)).isEmpty();
    }

    @Test
    void conductDoesNotCountWhereForwardIsWrong() {
        List<CheckResult> results = List.of(
                failed("Dense", Facet.FORWARD, Facet.FORWARD, "equals reference"),
                failed("Dense", Facet.CONDUCT, Facet.DX, "arguments unchanged"));

        assertThat(DIAGNOSER.of(candidate("Dense", RIGHT), results, new InProcessSubject()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theReferenceHasNoNameWhateverItIsBlamedFor(Part part) {
        Candidate reference = new Candidate(part, "org.gradus.reference." + part.className());
        List<CheckResult> quantities = part.points().keySet().stream()
                .filter(facet -> !facet.equals(Facet.CONDUCT) && !facet.equals(Facet.STABILITY))
                .map(facet -> failed(part.className(), facet, facet, "equals reference"))
                .toList();
        Facet last = quantities.get(quantities.size() - 1).check().facet().orElseThrow();
        List<CheckResult> rest = new ArrayList<>(allPassed(part));
        rest.add(failed(part.className(), Facet.STABILITY, last, "extreme inputs"));
        rest.add(failed(part.className(), Facet.CONDUCT, last, "asked again"));

        assertThat(DIAGNOSER.of(reference, quantities, new InProcessSubject())).isEmpty();
        assertThat(DIAGNOSER.of(reference, rest, new InProcessSubject())).isEmpty();
    }

    @Test
    void nothingIsAskedOfAPartThatHasEarnedEverything() {
        assertThat(DIAGNOSER.of(candidate("Dense", RIGHT), allPassed(part("Dense")), UNASKED))
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfAPartWithoutAReference() {
        Part bare = Assignments.layer("Bare", Map.of("forward", "1"));
        List<CheckResult> results = List.of(failed("Bare", Facet.FORWARD, Facet.FORWARD, "case"));

        assertThat(DIAGNOSER.of(new Candidate(bare, "Bare"), results, UNASKED)).isEmpty();
    }

    @Test
    void whatAnswersNothingHasNoName() {
        List<CheckResult> results = List.of(failed("Dense", Facet.DX, Facet.DX, "equals reference"));
        Subject dead = script -> new Transcript(List.of(), Ending.TIMED_OUT, "");

        assertThat(DIAGNOSER.of(
                        candidate("Dense", Zoo.wrong("Dense", "DenseInputGradient WeightsNotTransposed")),
                        results,
                        dead))
                .isEmpty();
    }

    @Test
    void answersAtRandomAreFoundWhetherTheClassFileSpeaksOfChanceOrNot() {
        List<CheckResult> results = List.of(
                failed("Dense", Facet.DX, Facet.DX, "equals reference"),
                failed("Dense", Facet.gradients("b"), Facet.gradients("b"), "equals reference"));
        Candidate drawing = new Candidate(part("Dense"), Noisy.class.getName(), Set.of(Kind.RANDOM));
        Candidate silent = new Candidate(part("Dense"), Noisy.class.getName());

        assertThat(names(DIAGNOSER.of(drawing, results, new InProcessSubject())))
                .containsExactly("dX: answers-at-random", "gradients.b: dL/db = 2 rowSums(dL/dy)");
        assertThat(names(DIAGNOSER.of(silent, results, new InProcessSubject())))
                .containsExactly("dX: objects-differ", "gradients.b: dL/db = 2 rowSums(dL/dy)");
    }

    @Test
    void aLayerThatDrawsAndAnswersTheSameHasNoNameForIt() {
        List<CheckResult> results = List.of(failed("Dense", Facet.DX, Facet.DX, "equals reference"));
        Candidate steady = new Candidate(part("Dense"), RIGHT, Set.of(Kind.RANDOM, Kind.THREADS));

        assertThat(DIAGNOSER.of(steady, results, new InProcessSubject())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense               | upstream without sign in gradients.b     | gradients.b: dL/db = rowSums(abs(dL/dy))
            SquaredError        | one output too many in value gradient    | gradient: dL/da = 2 c * (a - y) / (outputs + 1)
            SoftmaxCrossEntropy | one output too many in gradient          | gradient: dL/dz = (p - y) / batch / (outputs + 1)
            """)
    void theSimplestFormulaIsTold(String part, String member, String formula) {
        assertThat(names(diagnose(part, Zoo.wrong(part, member)))).contains(formula);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dense   | then cleared in dX          | Your backward writes into its argument dY: entry (0, 0) was -0.396001, and is 0 after the call.
            Dense   | DenseArguments WritesIntoParameters | Your backward writes into W, which the constructor was given: entry (0, 0) was -0.2, and is -0.346383 after the call.
            Dense   | DenseArguments WritesIntoAnEarlierUpstream | Your second backward writes into dY, which backward was given: entry (0, 0) was -0.396001, and is 0 after the call.
            Dense   | DenseMemory WritesIntoItsOutput | Your backward writes into y, which forward returned: entry (0, 0) was -1.52821, and is 0 after the call.
            Dense   | DenseStatics SharesItsInput | Calling forward of another layer, after forward of this one, changes dL/dW of this one: entry (0, 0) is 1.91444 instead of 1.46383.
            Dense   | added up in gradients.W gradients.b | It is dL/dW that adds up: entry (0, 0) is 1.46383 the first time, should be 2.74974 the second time, and is 4.21357.
            """)
    void conductIsToldWithTheCallAndTheNumbers(String part, String member, String sentence) {
        assertThat(diagnose(part, Zoo.wrong(part, member)))
                .filteredOn(one -> one.facet().equals(Facet.CONDUCT))
                .singleElement()
                .satisfies(one -> assertThat(one.about(part).sentence()).endsWith(sentence));
    }

    @Test
    void allQuantitiesAreAskedAboutInOneScriptAndConfirmedInAnother() {
        Candidate candidate = candidate("Dense", Zoo.wrong("Dense", "DenseThroughout BiasOmitted"));
        List<CheckResult> results = SUITE.of(candidate, new InProcessSubject()).results();
        List<Script> played = new ArrayList<>();
        Subject counting = script -> {
            played.add(script);
            return new InProcessSubject().play(script);
        };

        assertThat(DIAGNOSER.of(candidate, results, counting)).hasSize(2);
        assertThat(played).hasSize(2);
    }

    /** Two classes whose numbers are the same: nobody can know which of them it is. */
    @Test
    void whatTwoMisconceptionsExplainHasNoName() {
        List<CheckResult> results = SUITE.of(
                        candidate("Dense", Zoo.wrong("Dense", "passed on in gradients.b")), new InProcessSubject())
                .results();

        assertThat(names(withTwins("bias-not-summed", "bias-not-summed")
                        .of(
                                candidate("Dense", Zoo.wrong("Dense", "passed on in gradients.b")),
                                results,
                                new InProcessSubject())))
                .containsExactly("gradients.b: bias-not-summed");
        assertThat(withTwins("bias-not-summed", "bias-by-another-name")
                        .of(
                                candidate("Dense", Zoo.wrong("Dense", "passed on in gradients.b")),
                                results,
                                new InProcessSubject()))
                .isEmpty();
    }

    @Test
    void anExplanationReproducesOtherNumbersToo() {
        Explained named = diagnose("Dense", Zoo.wrong("Dense", "transposed in gradients.W"))
                .get(0);
        Part dense = part("Dense");
        ProbeQuestion question = new ProbeQuestion(
                dense,
                List.of(new MatrixArgument(new MatrixData(1, 2, 3, 4)), new MatrixArgument(new MatrixData(1, 1, 5))),
                new Question(new MatrixData(2, 1, 6, 7), new MatrixData(1, 1, 2)));
        MatrixData lyingDown = new MatrixData(1, 2, 12, 14);
        MatrixData standing = new MatrixData(2, 1, 12, 14);

        assertThat(named.explanation().explains(question, Facet.gradients("W"), standing))
                .isTrue();
        assertThat(named.explanation().explains(question, Facet.gradients("W"), lyingDown))
                .isFalse();
        assertThat(named.explanation().explains(question, Facet.DX, standing)).isFalse();
    }

    private static Diagnoser withTwins(String one, String other) {
        return new Diagnoser(REFERENCES, new MisconceptionLibrary(Map.of("Dense", dense -> twins(dense, one, other))));
    }

    private static KindMisconceptions twins(Reference reference, String one, String other) {
        KindMisconceptions known = DenseMisconceptions.of(reference);
        Quantity db = known.quantity(Facet.gradients("b")).orElseThrow();
        List<Hypothesis> twins = Stream.of(one, other)
                .<Hypothesis>map(name -> db.mistaken(name, "You forgot the sum.", FormulaInputs::other))
                .toList();
        return new KindMisconceptions(known.quantities(), known.probes(), twins, List.of(), List.of());
    }

    static List<Part> parts() {
        return ASSIGNMENT.parts();
    }

    private static List<Explained> diagnose(String part, String className) {
        Candidate candidate = candidate(part, className);
        List<CheckResult> results = SUITE.of(candidate, new InProcessSubject()).results();
        return DIAGNOSER.of(candidate, results, new InProcessSubject());
    }

    private static Candidate candidate(String part, String className) {
        return new Candidate(part(part), className);
    }

    private static Part part(String className) {
        return ASSIGNMENT.part(className).orElseThrow();
    }

    private static List<String> names(List<Explained> named) {
        return named.stream()
                .map(one -> one.facet() + ": " + one.about("").cause().label())
                .toList();
    }

    private static List<CheckResult> allPassed(Part part) {
        return part.points().keySet().stream()
                .map(facet -> new CheckResult(id(part.className(), facet, facet, "passed"), new Outcome.Passed()))
                .toList();
    }

    private static CheckResult failed(String part, Facet facet, Facet quantity, String name) {
        return new CheckResult(id(part, facet, quantity, name), Records.wrong("wrong"));
    }

    private static CheckId id(String part, Facet facet, Facet quantity, String name) {
        return new CheckId(part, Optional.of(facet), Optional.of(quantity), new CheckSource.Law(name, ""));
    }
}
