package org.gradus.engine.zoo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.References;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RightLayersTest {

    /** All of them are tried by {@code .ci/zoo}, a few by every build. */
    private static final int OTHER_SEEDS = 20 / Integer.getInteger("zoo.oneOf", 1);

    private static final Assignment ASSIGNMENT = Assignments.everyKind();
    private static final CheckSuite SUITE = suite(ASSIGNMENT.seed());
    private static final List<CheckSuite> OTHER_EXAMS = LongStream.rangeClosed(1, OTHER_SEEDS)
            .mapToObj(RightLayersTest::suite)
            .toList();

    @ParameterizedTest
    @MethodSource("members")
    void aRightLayerPassesEveryCheckAndKeepsEveryMark(Class<?> member) {
        Marked marked = marked(SUITE, member);

        assertThat(marked.results()).hasSizeGreaterThan(8);
        assertThat(marked.against()).isEmpty();
        assertThat(marked.marks())
                .isNotEmpty()
                .allMatch(mark -> mark.verdict() == Verdict.EARNED)
                .allMatch(mark -> mark.points().compareTo(mark.maxPoints()) == 0);
    }

    @ParameterizedTest
    @MethodSource("members")
    void aRightLayerPassesEveryCheckWithOtherSeedsToo(Class<?> member) {
        for (CheckSuite suite : OTHER_EXAMS) {
            assertThat(marked(suite, member).against()).isEmpty();
        }
    }

    /** With this seed the large products of dL/dW cancel to the last digit, and what is left depends on the order of the sum. */
    @Test
    void largeProductsThatCancelCostNobodyMarks() {
        CheckSuite suite = new CheckSuite(ASSIGNMENT, References.standard(), 315, TrySchedule.at(InputScale.TEN));

        assertThat(Zoo.members(Right.class).stream()
                        .filter(member -> right(member).part().equals("Dense")))
                .allSatisfy(
                        member -> assertThat(marked(suite, member).against()).isEmpty());
    }

    @Test
    void theyKnowWhatAStudentKnows() {
        classes()
                .that()
                .resideInAPackage("org.gradus.engine.zoo.right..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.ejml..", "org.gradus.layer", "org.gradus.engine.zoo..", "org.jspecify..")
                .check(new ClassFileImporter().importPackages("org.gradus.engine.zoo.right"));
    }

    @Test
    void aZooWithoutMembersIsNoZoo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Zoo.members(Deprecated.class))
                .withMessage("no class below org.gradus.engine.zoo is annotated with @Deprecated");
    }

    static Stream<Named<Class<?>>> members() {
        return Zoo.members(Right.class).stream()
                .map(member ->
                        Named.of(right(member).part() + ": " + right(member).way(), member));
    }

    private static CheckSuite suite(long seed) {
        return new CheckSuite(ASSIGNMENT, References.standard(), seed);
    }

    private static Right right(Class<?> member) {
        return Objects.requireNonNull(member.getAnnotation(Right.class));
    }

    private static Marked marked(CheckSuite suite, Class<?> member) {
        return Marked.of(ASSIGNMENT, suite, right(member).part(), member.getName());
    }
}
