package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.protocol.Facet;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final FormulaShape SAMPLES = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);
    private static final Facet DW = Facet.gradients("W");
    private static final Facet DB = Facet.gradients("b");
    private static final Facet DS = Facet.gradients("s");

    /** Of a layer whose step needs the state that the step behind it passes back; s is the first of these states. */
    private static final Program STEP = new Program(
                    List.of(
                            Program.matrix("W", new FormulaShape(Extent.OUTPUTS, Extent.OUTPUTS)),
                            Program.matrix("x", SAMPLES),
                            Program.matrix("dL/dy", SAMPLES),
                            Program.matrix("dL/dst", SAMPLES)),
                    (extent, question) -> 2)
            .then(Stage.FORWARD, "y = W x")
            .then(Stage.BACKWARD, "dz = dL/dy + dL/dst", "dL/dst = W^T dz")
            .then(Stage.BACKWARD, "dL/dW = dz x^T", "dL/db = rowSums(dz)", "dL/dx = W^T dz");

    private static List<String> suspects(List<Facet> wrong, List<Facet> right) {
        Consequences consequences = new Consequences(STEP, wrong, right);
        return STEP.lines().stream()
                .filter(line -> line.stage() == Stage.BACKWARD && consequences.mayBeWrong(line))
                .map(Line::name)
                .toList();
    }

    @Test
    void whoHasAllWrongMayHaveAnyLineWrongThatAllFollowsFrom() {
        assertThat(suspects(List.of(Facet.DX, DW, DB), List.of()))
                .containsExactly("dz", "dL/dst", "dL/dW", "dL/db", "dL/dx");
    }

    @Test
    void aLineThatSomethingRightFollowsFromIsRight() {
        assertThat(suspects(List.of(DW), List.of(Facet.DX, DB))).containsExactly("dL/dW");
        assertThat(suspects(List.of(DB), List.of(Facet.DX, DW))).containsExactly("dL/db");
        assertThat(suspects(List.of(Facet.DX), List.of(DW, DB))).containsExactly("dL/dx");
    }

    @Test
    void whatWasNotAnsweredSaysNothing() {
        assertThat(suspects(List.of(DW), List.of())).containsExactly("dz", "dL/dst", "dL/dW");
    }

    /** It comes from what the first step passes on, and is no line. */
    @Test
    void theGradientOfAnInitialStateMayFollowFromAnyLineButThoseOfOtherGradients() {
        assertThat(suspects(List.of(DS), List.of(DW, DB))).containsExactly("dL/dx");
        assertThat(suspects(List.of(DS, DW), List.of(DB))).containsExactly("dL/dW", "dL/dx");
    }

    @Test
    void forwardIsNotLookedInto() {
        assertThat(new Consequences(STEP, List.of(DW), List.of(DB))
                        .mayBeWrong(STEP.lines().get(0)))
                .isTrue();
    }
}
