package org.gradus.engine.zoo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.diagnose.MisconceptionNames;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongMembersTest {

    private static final String PLACE = "org.gradus.engine.zoo.wrong";
    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    /** Lines of the catalogue of bugs that are of one kind, and asked for once there is such a kind; from 60 on none is. */
    private static final Map<Integer, String> OF_ONE_KIND = Map.of(31, "Tanh", 32, "Tanh", 33, "Tanh");

    /** 14 keeps a reference to its input, which our contract allows; 51 has an upstream gradient, which our losses have not. */
    private static final Set<Integer> NOT_WRONG_HERE = Set.of(14, 51);

    private static final int LAST_LINE_OF_OUR_LAYERS = 59;

    /** What is printed wrongly in the documents and changes a number of one layer or loss. */
    private static final String SLIPS = """
            000: A2 ~ 0.999
            000: dL/db1 = dL/dz2
            000: every gradient after step 2 is computed from rounded values
            000: sigma' 0.999 (1 - 0.999)
            000: sigma'(z) = G'(z) (1 - G(z))
            000: the first entry of db1
            000: the third entry of dW2
            001: a(3) first entry 0.72
            001: delta(1) with a(4)
            001: delta2(4) with y1
            001: repeated indices in the matrices
            001: the numeric delta(2) has 3 of 4 entries
            001: the sum over k ends at n_L
            001: z(3) lacks its b
            002: 0.59326992 in out_H
            002: 0.5968884378 in out_H
            002: E_total = 0.274811083
            002: d out / d net = sum of -E_ii out e_i
            002: the entries of y1 and y2 mixed in dy/dA
            002: the order of the factors in the chain rule
            003: delta(1) without sigma'
            003: delta(L)
            003: dz(2)/dW(1)
            004: + b_l left over in (6)
            004: b_j in (10)
            004: the matrix of (3), m and n mixed
            """;

    /** All of them are graded and explained by {@code .ci/zoo}; what each loses is in the matrix of every build. */
    private static final int ONE_OF = Integer.getInteger("zoo.oneOf", 1);

    @ParameterizedTest
    @MethodSource("selected")
    void exactlyTheNamedFacetsAreLostOrHalvedAndExactlyTheirMisconceptionsNamed(Class<?> member) {
        Wrong wrong = wrong(member);
        Told told = Told.of(wrong.part(), member, new InProcessSubject());

        assertThat(told.followed()).as(member.getName()).containsExactlyInAnyOrder(wrong.half());
        assertThat(told.lost()).as(member.getName()).containsExactlyInAnyOrder(wrong.loses());
        assertThat(told.names()).as(member.getName()).containsExactlyInAnyOrder(wrong.name());
        assertThat(told.wrongFormulas()).as(member.getName()).isEmpty();
        assertThat(told.unanswered()).as(member.getName()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("members")
    void whatItMustGetIsPossibleByTheRulesOfMarking(Class<?> member) {
        Wrong wrong = wrong(member);
        Part part = ASSIGNMENT.part(wrong.part()).orElseThrow();
        String main = part.main().toString();
        List<String> facets =
                part.points().keySet().stream().map(Facet::toString).toList();

        assertThat(facets).containsAll(List.of(wrong.loses())).containsAll(List.of(wrong.half()));
        assertThat(wrong.loses()).doesNotHaveDuplicates().isNotEmpty();
        assertThat(List.of(wrong.half()))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(List.of(wrong.loses()))
                .doesNotContain(main, "stability", "conduct");
        boolean lacksDigits = Set.of(wrong.name()).contains("float-arithmetic");
        if (Set.of(wrong.loses()).contains(main) && !lacksDigits) {
            assertThat(wrong.loses())
                    .contains("conduct")
                    .containsAll(facets.contains("stability") ? List.of("stability") : List.of());
        } else {
            assertThat(wrong.half()).isEmpty();
        }
    }

    @Test
    void everyLineOfTheCatalogueThatOurPartsCanHaveIsThere() {
        Set<String> there = allMembers().stream()
                .map(member -> wrong(member).from())
                .filter(from -> from.matches("\\d\\d"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST_LINE_OF_OUR_LAYERS)
                        .filter(line -> isOfAKindThatThereIs(line) && !NOT_WRONG_HERE.contains(line))
                        .mapToObj("%02d"::formatted)
                        .toList());
    }

    private static boolean isOfAKindThatThereIs(int line) {
        return !OF_ONE_KIND.containsKey(line)
                || ASSIGNMENT.part(OF_ONE_KIND.getOrDefault(line, "")).isPresent();
    }

    @Test
    void everySlipOfTheDocumentsIsThereAndNoOther() {
        assertThat(allMembers().stream()
                        .map(member -> wrong(member).from())
                        .filter(from -> from.matches("\\d{3}: .*"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SLIPS.lines().toArray(String[]::new));
    }

    @Test
    void everyMisconceptionIsThereAndNoOther() {
        assertThat(allMembers().stream()
                        .flatMap(member -> Arrays.stream(wrong(member).name()))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(MisconceptionNames.all());
    }

    @Test
    void everyPartHasWrongMembersForEachOfItsFacets() {
        for (Part part : ASSIGNMENT.parts()) {
            assertThat(allMembers().stream()
                            .map(WrongMembersTest::wrong)
                            .filter(wrong -> wrong.part().equals(part.className()))
                            .filter(wrong -> wrong.loses().length == 1 || !wrong.loses()[0].matches("dX|gradients.*"))
                            .flatMap(wrong -> Arrays.stream(wrong.loses()))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(
                            part.points().keySet().stream().map(Facet::toString).toList());
        }
    }

    @Test
    void theyKnowWhatAStudentKnows() {
        classes()
                .that()
                .resideInAPackage(PLACE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.ejml..", "org.gradus.layer", "org.gradus.engine.zoo..", "org.jspecify..")
                .check(new ClassFileImporter().importPackages(PLACE));
    }

    static Stream<Named<Class<?>>> selected() {
        return members().filter(member -> Math.floorMod(member.getName().hashCode(), ONE_OF) == 0);
    }

    static Stream<Named<Class<?>>> members() {
        return allMembers().stream().map(member -> Named.of(member.getName().substring(PLACE.length() + 1), member));
    }

    private static List<Class<?>> allMembers() {
        return Zoo.members(Wrong.class);
    }

    private static Wrong wrong(Class<?> member) {
        return Objects.requireNonNull(member.getAnnotation(Wrong.class));
    }
}
