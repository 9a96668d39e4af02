package org.gradus.engine.assignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.AssignmentFolder;

class AssignmentLoaderProperties {

    private static final List<String> CASES = List.of(
            "000-network",
            "002-network",
            "003-layer1-dense",
            "cross-entropy-batch",
            "stability-cross-entropy",
            "stability-sigmoid-30");

    private static final Pattern OPTIONAL = Pattern.compile(
            "/properties(/tries)?|/limits(/.*)?|/parts/\\d/reference" + "|/facet|/tolerance|/expected/.*");

    /** A member of an object, or an element of an array, in one of the files. */
    record Spot(String caseId, String file, String pointer) {
        AssignmentFolder folder() {
            return AssignmentFolder.with(caseId);
        }
    }

    @Property(seed = "1", generation = GenerationMode.EXHAUSTIVE, tries = 2000)
    void withoutAnyRequiredMemberTheAssignmentIsRefused(@ForAll("requiredMembers") Spot spot) {
        AssignmentFolder folder = spot.folder().remove(spot.file(), spot.pointer());
        assertThatThrownBy(folder::load)
                .isInstanceOfSatisfying(
                        AssignmentException.class,
                        e -> assertThat(e.problems())
                                .allSatisfy(
                                        problem -> assertThat(problem.remedy()).endsWith(".")));
    }

    @Property(seed = "2", generation = GenerationMode.EXHAUSTIVE, tries = 2000)
    void withoutAnyOptionalMemberTheAssignmentLoads(@ForAll("optionalMembers") Spot spot) {
        AssignmentFolder folder = spot.folder().remove(spot.file(), spot.pointer());
        assertThat(folder.load().maxPoints()).isPositive();
    }

    @Property(seed = "3", tries = 300)
    void whateverStandsAnywhereNothingButAnAssignmentExceptionIsThrown(
            @ForAll("spots") Spot spot, @ForAll("values") String value) {
        AssignmentFolder folder = spot.folder().set(spot.file(), spot.pointer(), value);
        try {
            assertThat(folder.load().cases()).hasSize(1);
        } catch (AssignmentException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Spot> requiredMembers() {
        return Arbitraries.of(members().stream().filter(s -> !isOptional(s)).toList());
    }

    @Provide
    Arbitrary<Spot> optionalMembers() {
        return Arbitraries.of(members().stream()
                .filter(AssignmentLoaderProperties::isOptional)
                .toList());
    }

    @Provide
    Arbitrary<Spot> spots() {
        return Arbitraries.of(all());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "\"\"",
                "\"W\"",
                "\"loss\"",
                "\"Dense\"",
                "{}",
                "[]",
                "[[]]",
                "[[1, 2]]",
                "[[1], [2, 3]]",
                "[null]",
                "0",
                "-1",
                "0.001",
                "3",
                "1e300",
                "1" + "0".repeat(400),
                "{\"tied\": 1}",
                "{\"tied\": []}");
    }

    private static boolean isOptional(Spot spot) {
        return OPTIONAL.matcher(spot.pointer()).matches() && !isOnlyExpectation(spot) && !isReferenceOfALoss(spot);
    }

    /** A loss without a reference has to say instead what its targets are. */
    private static boolean isReferenceOfALoss(Spot spot) {
        JsonPointer pointer = JsonPointer.compile(spot.pointer());
        return spot.pointer().endsWith("/reference")
                && spot.folder()
                        .tree(spot.file())
                        .at(pointer.head())
                        .path("contract")
                        .asText()
                        .equals("loss");
    }

    private static boolean isOnlyExpectation(Spot spot) {
        return spot.pointer().startsWith("/expected/")
                && spot.folder().tree(spot.file()).path("expected").size() == 1;
    }

    private static List<Spot> members() {
        return all().stream().filter(spot -> !spot.pointer().matches(".*/\\d+")).toList();
    }

    private static List<Spot> all() {
        List<Spot> spots = new ArrayList<>();
        collect(CASES.get(0), AssignmentFolder.ASSIGNMENT, spots);
        CASES.forEach(id -> collect(id, AssignmentFolder.file(id), spots));
        return spots;
    }

    private static void collect(String caseId, String file, List<Spot> spots) {
        collect(AssignmentFolder.with(caseId).tree(file), new Spot(caseId, file, ""), spots);
    }

    private static void collect(JsonNode node, Spot here, List<Spot> spots) {
        node.properties().forEach(member -> add(member.getValue(), here, member.getKey(), spots));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), here, Integer.toString(i), spots);
            }
        }
    }

    private static void add(JsonNode child, Spot parent, String key, List<Spot> spots) {
        Spot spot = new Spot(parent.caseId(), parent.file(), parent.pointer() + "/" + key);
        spots.add(spot);
        collect(child, spot, spots);
    }
}
