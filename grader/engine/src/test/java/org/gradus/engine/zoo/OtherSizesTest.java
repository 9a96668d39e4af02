package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a course allows none of the usual questions of the diagnosis, as much is told. */
class OtherSizesTest {

    private static final Set<String> KINDS = Set.of("AveragePool2d", "Conv2d", "MaxPool2d");
    private static final int ONE_OF = Integer.getInteger("zoo.oneOf", 1);

    /** Of those that have a name {@code .ci/zoo} tries all. */
    static Stream<Class<?>> selected() {
        return Zoo.members(Wrong.class).stream()
                .filter(member ->
                        KINDS.contains(wrong(member).part()) && wrong(member).name().length > 0)
                .filter(member -> Math.floorMod(member.getName().hashCode(), ONE_OF) == 0);
    }

    @ParameterizedTest
    @MethodSource("selected")
    void nothingIsToldThatIsNotSo(Class<?> member) {
        Told told = told(member);

        assertThat(wrong(member).name()).containsAll(told.names());
        assertThat(told.wrongFormulas()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Conv2dInputGradient$FilterFlippedBackward, filter-flipped",
        "MaxPool2dBackward$SmallestBackward, minimum-instead-of-maximum"
    })
    void whatIsKnownByNameIsNamed(String member, String name) throws ClassNotFoundException {
        assertThat(told(Class.forName("org.gradus.engine.zoo.wrong." + member)).names())
                .containsExactly(name);
    }

    private static Told told(Class<?> member) {
        Part part = withStrideOfThree(
                Assignments.everyKind().part(wrong(member).part()).orElseThrow());
        return Told.of(part, member, new InProcessSubject());
    }

    private static Wrong wrong(Class<?> member) {
        return Objects.requireNonNull(member.getAnnotation(Wrong.class));
    }

    /** None of the usual questions has that stride. */
    private static Part withStrideOfThree(Part part) {
        List<ConstructorParameter> constructor = part.constructor().stream()
                .map(parameter ->
                        parameter.name().equals("stride") ? new IntegerParameter("stride", List.of(3)) : parameter)
                .toList();
        return new Part(
                part.className(),
                part.adapter(),
                part.contract(),
                part.reference(),
                constructor,
                part.memory(),
                part.inputs(),
                part.sizes(),
                part.input(),
                part.output(),
                part.points());
    }
}
