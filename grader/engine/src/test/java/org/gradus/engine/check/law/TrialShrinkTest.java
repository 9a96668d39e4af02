package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.References;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.check.law.PropertyRun.Likeness;
import org.gradus.engine.check.law.PropertyRun.Smallest;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.engine.zoo.Zoo;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialShrinkTest {

    private static final int STEPS = 100;
    private static final Likeness ANY = (instance, judgement) -> true;
    private static final Likeness SOMETIMES = new Likeness() {
        @Override
        public boolean isKept(Instance instance, Judgement judgement) {
            return true;
        }

        @Override
        public boolean isSometimesRight() {
            return true;
        }
    };
    private static final Assignment BASICS = Assignments.basics();

    /** A wrong member of the zoo before one of its laws. */
    private record Suspect(Candidate candidate, PropertyRun trial, String check) {

        static Suspect of(String part, String member, String law, String check, long seed) {
            Part of = BASICS.part(part).orElseThrow();
            PropertySuite trials = new PropertySuite(BASICS, References.standard(), seed, TrySchedule.usual());
            trials.prepare(of);
            PropertyRun trial = trials.of(of).stream()
                    .filter(each -> each.name().equals(law))
                    .findFirst()
                    .orElseThrow();
            return new Suspect(new Candidate(of, Zoo.wrong(part, member)), trial, check);
        }

        /** The check in one try, if it failed there. */
        Optional<Judged> failure(int attempt) {
            return trial.attempt(attempt, candidate).stream()
                    .flatMap(procedure -> procedure.alone().on(new InProcessSubject()).stream())
                    .filter(judged ->
                            judged.check().quantity().orElseThrow().toString().equals(check))
                    .filter(judged -> !judged.judgement().isPassed())
                    .findFirst();
        }

        Optional<Smallest> shrunk(int attempt, Judged failed, Likeness likeness, int steps) {
            return trial.shrink(attempt, failed, candidate, new InProcessSubject(), likeness, steps);
        }

        /** What is left of every try in which the check failed. */
        List<Smallest> shrunk() {
            return shrunk(ANY);
        }

        List<Smallest> shrunk(Likeness likeness) {
            List<Smallest> shrunk = new ArrayList<>();
            for (int attempt = 0; attempt < trial.atMost(); attempt++) {
                int number = attempt;
                failure(attempt).ifPresent(failed -> {
                    Smallest smallest = shrunk(number, failed, likeness, STEPS).orElseThrow();
                    assertThat(smallest.judged().check()).isEqualTo(failed.check());
                    assertThat(smallest.judged().judgement().outcome().word())
                            .isEqualTo(failed.judgement().outcome().word());
                    shrunk.add(smallest);
                });
            }
            return shrunk;
        }
    }

    private static final class Counting implements Subject {
        private final Subject subject = new InProcessSubject();
        private int plays;

        @Override
        public Transcript play(Script script) {
            plays++;
            return subject.play(script);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTransposedGradientShrinksToTwoByTwoAtMost(long seed) {
        everyOne(
                transposed(seed),
                instance -> assertThat(matrices(instance))
                        .allMatch(matrix -> matrix.rows() <= 2 && matrix.columns() <= 2)
                        .allMatch(matrix -> Arrays.stream(matrix.rowMajor()).allMatch(TrialShrinkTest::isSimple)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMissingSumOverTheBatchShrinksToTwoSamplesAndASingleWeight(long seed) {
        Suspect suspect = Suspect.of("Dense", "passed on in gradients.b", "equals reference", "gradients.b", seed);

        everyOne(suspect, instance -> {
            assertThat(shapes(instance)).containsExactly("1x1", "1x1", "1x2", "1x2");
        });
    }

    /** A weight of 1 hides whether it is there, and a bias that is x which of the two it is. */
    @ParameterizedTest
    @ValueSource(strings = {"passed on in gradients.b", "transposed in gradients.W"})
    void hardlyANumberOfAnExampleCanBeTakenForAnother(String member) {
        everyOne(
                Suspect.of("Dense", member, "equals reference", member.substring(member.lastIndexOf(' ') + 1), 1),
                instance -> {
                    List<Double> sizes = matrices(instance).stream()
                            .limit(3)
                            .flatMap(matrix -> Arrays.stream(matrix.rowMajor()).mapToObj(Math::abs))
                            .toList();
                    assertThat(sizes.stream()
                                    .filter(size -> size != 1)
                                    .distinct()
                                    .count())
                            .isGreaterThanOrEqualTo(Math.min(4, sizes.size() - 1));
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theDerivativeOfTheActivationShrinksToASingleNumber(long seed) {
        everyOne(
                Suspect.of("Sigmoid", "SigmoidBackward DerivativeOfActivation", "equals reference", "dX", seed),
                instance -> {
                    assertThat(shapes(instance)).containsOnly("1x1");
                    assertThat(instance.question().input().get(0, 0)).isEqualTo(1);
                    assertThat(instance.question().companion().get(0, 0)).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"backward twice", "another pass before", "many calls"})
    void gradientsThatAddUpShrinkToASingleNumber(String law) {
        everyOne(Suspect.of("Dense", "added up in gradients.W gradients.b", law, "gradients.W", 1), instance -> {
            assertThat(shapes(instance)).containsOnly("1x1");
            assertThat(instance.otherQuestion().input().columns()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"Dense, upstream ignored in dX gradients.W gradients.b", "Sigmoid, upstream ignored in dX"})
    void aForgottenUpstreamShrinksToASingleNumber(String part, String member) {
        everyOne(
                Suspect.of(part, member, "equals reference", "dX", 1),
                instance -> assertThat(shapes(instance)).containsOnly("1x1"));
    }

    @Test
    void aLossShrinksToo() {
        everyOne(
                Suspect.of("SquaredError", "SquaredErrorGradient TwoForgotten", "equals reference", "gradient", 1),
                instance -> assertThat(shapes(instance)).containsOnly("1x1"));
    }

    @Test
    void finiteDifferencesShowEveryEntryOfTheSmallest() {
        Suspect suspect =
                Suspect.of("Sigmoid", "SigmoidBackward DerivativeOfActivation", "finite differences", "dX", 1);

        assertThat(suspect.shrunk())
                .hasSizeGreaterThanOrEqualTo(suspect.trial().atMost() / 2)
                .allSatisfy(smallest -> assertThat(smallest.judged()
                                .judgement()
                                .difference()
                                .orElseThrow()
                                .expected()
                                .shape())
                        .isEqualTo("1x1"));
    }

    @Test
    void whatHasToStayAsItWasStays() {
        Suspect suspect = transposed(1);
        Likeness threeSamples = (instance, judgement) -> {
            assertThat(judgement.isPassed()).isFalse();
            return instance.question().input().columns() >= 3;
        };
        int attempt = firstFailure(suspect, 2);
        Smallest smallest = suspect.shrunk(attempt, suspect.failure(attempt).orElseThrow(), threeSamples, STEPS)
                .orElseThrow();

        assertThat(smallest.instance().question().input().columns()).isEqualTo(3);
    }

    @Test
    void whatIsRightSometimesHasAnExampleBesideItThatIsRight() {
        Suspect suspect = Suspect.of("Dense", "DenseSizes FirstFiveInputs", "equals reference", "gradients.W", 1);
        int attempt = IntStream.range(0, suspect.trial().atMost())
                .filter(number -> suspect.failure(number).isPresent())
                .findFirst()
                .orElseThrow();
        Judged failed = suspect.failure(attempt).orElseThrow();

        Smallest smallest = suspect.shrunk(attempt, failed, SOMETIMES, STEPS).orElseThrow();

        assertThat(smallest.instance().question().input().rows()).isEqualTo(6);
        assertThat(smallest.right().orElseThrow().question().input().rows()).isEqualTo(5);
        assertThat(suspect.shrunk(attempt, failed, ANY, STEPS).orElseThrow().right())
                .isEmpty();
    }

    @Test
    void whatIsWrongForSomeNumbersHasAnExampleOfOthersBesideIt() {
        Suspect suspect = Suspect.of("Dense", "DenseNumbers ZeroWeightsAreOnes", "equals reference", "dX", 1);

        assertThat(suspect.shrunk(SOMETIMES))
                .isNotEmpty()
                .allSatisfy(smallest ->
                        assertThat(smallest.right()).isPresent().get().isNotEqualTo(smallest.instance()));
    }

    @Test
    void whereNothingSmallerIsAlikeTheFirstIsTheSmallest() {
        Suspect suspect = transposed(1);
        int attempt = firstFailure(suspect, 2);
        Judged failed = suspect.failure(attempt).orElseThrow();
        Smallest smallest = suspect.shrunk(attempt, failed, (instance, judgement) -> false, STEPS)
                .orElseThrow();

        assertThat(smallest.judged()).isEqualTo(failed);
        assertThat(smallest).isEqualTo(suspect.shrunk(attempt, failed, ANY, 0).orElseThrow());
    }

    @Test
    void noMoreStepsAreTakenThanThereAreAndOneMoreShowsTheEnd() {
        Suspect suspect = transposed(1);
        int attempt = firstFailure(suspect, 2);
        Judged failed = suspect.failure(attempt).orElseThrow();
        List<Integer> sizes = new ArrayList<>();
        for (int steps = 0; steps <= 60; steps++) {
            Counting counting = new Counting();
            Smallest smallest = suspect.trial()
                    .shrink(attempt, failed, suspect.candidate(), counting, ANY, steps)
                    .orElseThrow();

            assertThat(counting.plays).isLessThanOrEqualTo(steps + 1);
            sizes.add(matrices(smallest.instance()).stream()
                    .mapToInt(matrix -> matrix.rows() * matrix.columns())
                    .sum());
        }
        assertThat(sizes).isSortedAccordingTo((one, next) -> next - one);
        assertThat(sizes.get(0)).isGreaterThan(sizes.get(60));
    }

    @Test
    void theSameFailureShrinksToTheSame() {
        for (int attempt = 0; attempt < BASICS.tries(); attempt++) {
            Suspect suspect = transposed(1);
            Optional<Judged> failed = suspect.failure(attempt);
            if (failed.isPresent()) {
                assertThat(suspect.shrunk(attempt, failed.get(), ANY, STEPS))
                        .isPresent()
                        .isEqualTo(transposed(1).shrunk(attempt, failed.get(), ANY, STEPS));
            }
        }
    }

    private static Suspect transposed(long seed) {
        return Suspect.of("Dense", "transposed in gradients.W", "equals reference", "gradients.W", seed);
    }

    /** The first try from a number on in which it fails on more than two samples. */
    private static int firstFailure(Suspect suspect, int from) {
        return IntStream.range(from, suspect.trial().atMost())
                .filter(attempt -> suspect.failure(attempt)
                        .flatMap(failed -> suspect.shrunk(attempt, failed, ANY, 0))
                        .filter(first -> first.instance().question().input().columns() > 3)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void everyOne(Suspect suspect, Consumer<Instance> requirement) {
        assertThat(suspect.shrunk())
                .hasSizeGreaterThanOrEqualTo(suspect.trial().atMost() / 2)
                .allSatisfy(smallest -> requirement.accept(smallest.instance()));
    }

    private static List<String> shapes(Instance instance) {
        return matrices(instance).stream().map(MatrixData::shape).toList();
    }

    private static List<MatrixData> matrices(Instance instance) {
        Stream<MatrixData> arguments = instance.arguments().stream()
                .filter(MatrixArgument.class::isInstance)
                .map(argument -> ((MatrixArgument) argument).value());
        return Stream.concat(
                        arguments,
                        Stream.of(
                                instance.question().input(), instance.question().companion()))
                .toList();
    }

    private static boolean isSimple(double entry) {
        return 2 * entry == Math.rint(2 * entry) && Math.abs(entry) <= 5;
    }
}
