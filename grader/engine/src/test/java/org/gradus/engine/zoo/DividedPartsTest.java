package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.ComputedFormula;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.diagnose.FoundCondition;
import org.gradus.engine.diagnose.NamedMisconception;
import org.gradus.engine.diagnose.SlippedLine;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks for blocks of rows say the same as marks for all rows, block by block. */
@Tag("zoo")
class DividedPartsTest {

    private static final Assignment WHOLE = Assignments.everyKind();
    private static final Assignment DIVIDED = DividedParts.assignment();
    private static final CheckSuite ALL_ROWS = new CheckSuite(WHOLE, References.standard(), WHOLE.seed());
    private static final CheckSuite BLOCKS = new CheckSuite(DIVIDED, References.standard(), DIVIDED.seed());
    private static final Diagnoser DIAGNOSER = new Diagnoser(References.standard());
    private static final List<CheckSuite> WITH_OTHER_SEEDS = LongStream.rangeClosed(1, 5)
            .mapToObj(seed -> new CheckSuite(DIVIDED, References.standard(), seed))
            .toList();
    private static final int ONE_OF = Integer.getInteger("zoo.oneOf", 1);

    @ParameterizedTest
    @MethodSource("right")
    void aRightOneKeepsEverythingWhateverTheSeed(String part, Class<?> member) {
        for (CheckSuite suite : WITH_OTHER_SEEDS) {
            assertThat(Marked.of(DIVIDED, suite, part, member.getName()).against())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("selected")
    void theWorstOfTheBlocksIsWhatAllRowsTogetherCameTo(String part, Class<?> member) {
        Marked whole = Marked.of(WHOLE, ALL_ROWS, part, member.getName());
        Marked divided = Marked.of(DIVIDED, BLOCKS, part, member.getName());

        assertThat(worst(divided)).isEqualTo(worst(whole));
    }

    @ParameterizedTest
    @MethodSource("selected")
    void aLostBlockIsToldWhatIsToldOfAllRows(String part, Class<?> member) {
        SortedMap<Facet, Set<String>> ofAll = told(WHOLE, ALL_ROWS, part, member);

        assertThat(told(DIVIDED, BLOCKS, part, member)).isEqualTo(ofAll);
    }

    /** The verdict of each quantity: of several blocks the one that is paid least. */
    private static SortedMap<Facet, Verdict> worst(Marked marked) {
        SortedMap<Facet, Verdict> worst = new TreeMap<>();
        marked.marks()
                .forEach(mark -> worst.merge(
                        mark.facet().whole(), mark.verdict(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return worst;
    }

    /** What explains each quantity, in any of its blocks. */
    private static SortedMap<Facet, Set<String>> told(
            Assignment assignment, CheckSuite suite, String part, Class<?> member) {
        Marked marked = Marked.of(assignment, suite, part, member.getName());
        SortedMap<Facet, Set<String>> told = new TreeMap<>();
        DIAGNOSER
                .of(marked.candidate(), marked.results(), new InProcessSubject())
                .forEach(found -> told.computeIfAbsent(found.facet().whole(), none -> new TreeSet<>())
                        .add(words(found)));
        return told;
    }

    private static String words(Explained found) {
        if (found instanceof NamedMisconception named) {
            return named.misconception().name();
        }
        if (found instanceof SlippedLine line) {
            return line.slip().words().formula();
        }
        return found instanceof ComputedFormula formula
                ? formula.text()
                : ((FoundCondition) found).condition().text();
    }

    static Stream<Arguments> right() {
        return members(Right.class, type -> type.getAnnotation(Right.class).part());
    }

    /** Of the wrong ones {@code .ci/zoo} takes all. */
    static Stream<Arguments> selected() {
        return members(Wrong.class, type -> type.getAnnotation(Wrong.class).part())
                .filter(arguments -> Math.floorMod(arguments.get()[1].toString().hashCode(), ONE_OF) == 0);
    }

    private static Stream<Arguments> members(Class<? extends Annotation> kind, Function<Class<?>, String> part) {
        return Zoo.members(kind).stream()
                .map(member -> Arguments.of(part.apply(member), member))
                .filter(arguments -> DividedParts.names().contains(arguments.get()[0]));
    }
}
