package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Protocol;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a kind of the catalogue needs in the zoo: a part of the assignment {@code every-kind}, cases, and members. */
class EveryKindTest {

    private static final int WAYS = 5;
    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindHasItsPartAndCases(String kind) {
        Optional<Part> part = ASSIGNMENT.part(kind);

        assertThat(part)
                .as("the assignment every-kind needs a part for " + kind)
                .isPresent();
        assertThat(part.orElseThrow().reference().map(NamedReference::name))
                .as("the reference of " + kind + " in every-kind")
                .contains(kind);
        assertThat(partsOfCases()).as("every-kind needs a case for " + kind).contains(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindHasRightMembersWrittenInManyWays(String kind) {
        List<Right> ways = Zoo.members(Right.class).stream()
                .map(member -> member.getAnnotation(Right.class))
                .filter(right -> right.part().equals(kind))
                .toList();

        assertThat(ways)
                .as("the zoo needs right members for " + kind + ", in org.gradus.engine.zoo.right")
                .hasSizeGreaterThanOrEqualTo(WAYS)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindHasWrongMembersOfItsOwnAndSlips(String kind) {
        List<Wrong> wrong = Zoo.members(Wrong.class).stream()
                .map(Catches::wrong)
                .filter(each -> each.part().equals(kind))
                .toList();

        assertThat(wrong)
                .as("the zoo needs wrong members for " + kind + ", in org.gradus.engine.zoo.wrong")
                .anyMatch(each -> each.slips().isEmpty());
        assertThat(wrong)
                .as("slips.txt needs rows for " + kind + ", beside those of the other kinds")
                .anyMatch(each -> !each.slips().isEmpty());
    }

    static Stream<String> kinds() {
        Catalogue catalogue = Catalogue.standard();
        return Arrays.stream(Contract.values())
                .flatMap(contract -> Protocol.of(contract).references(catalogue).stream());
    }

    private static List<String> partsOfCases() {
        List<String> parts = new ArrayList<>();
        ASSIGNMENT
                .cases()
                .forEach(testCase ->
                        testCase.steps().forEach(step -> parts.add(step.part().className())));
        return parts;
    }
}
