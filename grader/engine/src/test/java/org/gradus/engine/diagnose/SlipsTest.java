package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of which slips are made come to what the references say. */
class SlipsTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    static Stream<String> kinds() {
        return ASSIGNMENT.parts().stream()
                .map(Part::className)
                .filter(name -> known(name).searched().slips().isPresent());
    }

    private static KindMisconceptions known(String name) {
        return MisconceptionLibrary.standard()
                .about(part(name), References.standard())
                .orElseThrow();
    }

    private static Part part(String name) {
        return ASSIGNMENT.part(name).orElseThrow();
    }

    @Test
    void everyKindIsWrittenOut() {
        assertThat(kinds()).hasSameSizeAs(ASSIGNMENT.parts());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenComesToWhatTheReferenceSays(String name) {
        KindMisconceptions known = known(name);
        Slips slips = known.searched().slips().orElseThrow();
        for (ProbeQuestion question : questions(name)) {
            List<SortedMap<Facet, MatrixData>> ways = slips.right(question.operands());
            assertThat(ways.get(0).keySet())
                    .containsExactlyElementsOf(known.quantities().stream()
                            .map(Quantity::facet)
                            .sorted()
                            .toList());
            for (SortedMap<Facet, MatrixData> answers : ways) {
                answers.forEach((facet, answer) -> assertThat(isRight(known, facet, answer, question))
                        .as(facet.toString())
                        .isTrue());
            }
        }
    }

    private static boolean isRight(KindMisconceptions known, Facet facet, MatrixData answer, ProbeQuestion question) {
        MatrixData truth = known.quantity(facet)
                .flatMap(quantity -> quantity.truth().answer(question))
                .orElseThrow();
        return Agreement.holds(truth, answer, Agreement.bound(facet, question));
    }

    private static List<ProbeQuestion> questions(String name) {
        KindMisconceptions known = known(name);
        return Stream.concat(known.probesOn(part(name)).stream(), known.heldOutOn(part(name)).stream())
                .flatMap(probe -> Stream.of(probe.first(), probe.later()))
                .toList();
    }
}
