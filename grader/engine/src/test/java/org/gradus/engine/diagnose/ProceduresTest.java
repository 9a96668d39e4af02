package org.gradus.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of which slips are made come to what the references say. */
class ProceduresTest {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    static Stream<String> kinds() {
        return ASSIGNMENT.parts().stream()
                .map(Part::className)
                .filter(name -> known(name).searched().procedure().isPresent());
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
    void kindsThatNoSingleFormulaIsEnoughForHaveLines() {
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "LSTMCell", "LSTM", "Recurrent", "Attention", "StochasticGradientDescent", "RMSProp", "Adam");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRightLinesComeToWhatTheReferenceSays(String name) {
        KindMisconceptions known = known(name);
        Procedure procedure = known.searched().procedure().orElseThrow();
        for (ProbeQuestion question : questions(name)) {
            SortedMap<Facet, MatrixData> answers = procedure.run(procedure.right(), question.operands());
            assertThat(answers.keySet())
                    .containsExactlyElementsOf(known.quantities().stream()
                            .map(Quantity::facet)
                            .sorted()
                            .toList());
            for (Quantity quantity : known.quantities()) {
                MatrixData answer = Objects.requireNonNull(answers.get(quantity.facet()));
                assertThat(Agreement.holds(
                                quantity.truth().answer(question).orElseThrow(),
                                answer,
                                Agreement.bound(quantity.facet(), question)))
                        .as(quantity.facet().toString())
                        .isTrue();
            }
        }
    }

    private static List<ProbeQuestion> questions(String name) {
        KindMisconceptions known = known(name);
        return Stream.concat(known.probesOn(part(name)).stream(), known.heldOutOn(part(name)).stream())
                .flatMap(probe -> Stream.of(probe.first(), probe.later()))
                .toList();
    }
}
