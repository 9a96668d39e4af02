package org.gradus.engine.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.docs.GeneratedPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which property catches whom. {@code .ci/zoo} runs it, {@code .ci/tables} writes its page, and its name is none that the build looks for. */
class ZooMatrix {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    private static List<String> families = List.of();
    private static List<Catches> catches = List.of();

    @BeforeAll
    static void examineTheZoo() {
        CheckSuite suite = new CheckSuite(ASSIGNMENT, References.standard(), ASSIGNMENT.seed());
        families = Catches.families(ASSIGNMENT, suite);
        catches = Zoo.members(Wrong.class).stream()
                .map(member -> Catches.of(member, ASSIGNMENT, suite))
                .toList();
    }

    @Test
    void everyPropertyCatchesSomethingThatNoOtherCatches() {
        assertThat(catches.stream().flatMap(caught -> caught.alone().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(families.stream()
                        .filter(family -> !family.equals(Catches.CASES))
                        .toList());
    }

    @Test
    void everyWrongMemberIsCaught() {
        assertThat(catches)
                .hasSizeGreaterThan(300)
                .allMatch(caught -> !caught.families().isEmpty());
    }

    @Test
    void thePageHoldsTheMatrix() {
        GeneratedPage.assertHolds("zoo.md", matrix());
    }

    private static String matrix() {
        StringBuilder page = new StringBuilder();
        for (Part part : ASSIGNMENT.parts()) {
            page.append("\n### ").append(part.className()).append("\n\n");
            List<Catches> ofPart = catches.stream()
                    .filter(caught -> Catches.wrong(caught.member()).part().equals(part.className()))
                    .toList();
            List<String> columns = families.stream()
                    .filter(family ->
                            ofPart.stream().anyMatch(caught -> caught.families().contains(family)))
                    .toList();
            page.append("| member | loses | half | name | ").append(String.join(" | ", columns));
            page.append(" |\n|").append("---|".repeat(4 + columns.size())).append('\n');
            ofPart.forEach(caught -> page.append(row(caught, columns)));
        }
        return page.toString();
    }

    private static String row(Catches caught, List<String> columns) {
        Wrong wrong = Catches.wrong(caught.member());
        List<String> cells = new ArrayList<>();
        cells.add(Zoo.called(caught.member()));
        cells.add(String.join(" ", wrong.loses()));
        cells.add(String.join(" ", wrong.half()));
        cells.add(String.join(" ", wrong.name()));
        columns.forEach(family -> cells.add(cell(caught, family)));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(Catches caught, String family) {
        if (caught.alone().contains(family)) {
            return "**x**";
        }
        return caught.families().contains(family) ? "x" : "";
    }
}
