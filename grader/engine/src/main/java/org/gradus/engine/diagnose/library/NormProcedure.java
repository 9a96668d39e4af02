package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/** A normalisation step by step, each of which is undone in backward by the chain rule. */
record NormProcedure(Program right) implements Procedure {

    private static final FormulaShape COLUMN = new FormulaShape(Extent.OUTPUTS, Extent.ONE);

    /** By mean and variance of each row or column, which depend on x. */
    static NormProcedure ofOwnStatistics(String sums, String count) {
        return new NormProcedure(ends(given().then(Stage.FORWARD, "m = %s(x) / %s".formatted(sums, count))
                .then(Stage.FORWARD, "c = x - m", "v = %s(c * c) / %s".formatted(sums, count))
                .then(Stage.FORWARD, "sd = sqrt(v + epsilon)", "xhat = c / sd", "y = gamma * xhat + beta")
                .then(Stage.BACKWARD, "g = gamma * dL/dy", "dsd = -%s(g * c) / (sd * sd)".formatted(sums))
                .then(Stage.BACKWARD, "dv = dsd / (2 sd)", "dc = g / sd + dv * 2 * c / " + count)
                .then(Stage.BACKWARD, "dL/dx = dc - %s(dc) / %s".formatted(sums, count))));
    }

    /** By a mean and a variance that are given. */
    static NormProcedure ofGivenStatistics() {
        return new NormProcedure(ends(given().seeing(Program.matrix("mean", COLUMN))
                .seeing(Program.matrix("variance", COLUMN))
                .then(Stage.FORWARD, "c = x - mean", "sd = sqrt(variance + epsilon)")
                .then(Stage.FORWARD, "xhat = c / sd", "y = gamma * xhat + beta")
                .then(Stage.BACKWARD, "g = gamma * dL/dy", "dL/dx = g / sd")));
    }

    /** In loops: one that sums something up, and another that works out again what it needs of it. */
    static NormProcedure inLoops(String sums, String count) {
        return new NormProcedure(ends(given().then(Stage.FORWARD, "m = %s(x) / %s".formatted(sums, count))
                .then(Stage.FORWARD, "v = %s((x - m) * (x - m)) / %s".formatted(sums, count))
                .then(Stage.FORWARD, "sd = sqrt(v + epsilon)", "xhat = (x - m) / sd", "y = gamma * xhat + beta")
                .then(Stage.BACKWARD, "g[in sums] = gamma * dL/dy")
                .then(Stage.BACKWARD, "s = %s(g[in sums])".formatted(sums), "p = %s(g[in sums] * xhat)".formatted(sums))
                .then(
                        Stage.BACKWARD,
                        "dL/dx = (%1$s * (gamma * dL/dy) - s - xhat * p) / (%1$s * sd)".formatted(count))));
    }

    /** By a mean and a variance that are given, as a line through all entries of a row. */
    static NormProcedure byScaleAndShift() {
        return new NormProcedure(given().seeing(Program.matrix("mean", COLUMN))
                .seeing(Program.matrix("variance", COLUMN))
                .then(Stage.FORWARD, "inverse = 1 / sqrt(variance + epsilon)", "scale = gamma * inverse")
                .then(Stage.FORWARD, "shift = beta - scale * mean")
                .then(Stage.FORWARD, "y = scale * x + shift")
                .then(Stage.BACKWARD, "dL/dx = scale * dL/dy", "dL/dbeta = rowSums(dL/dy)")
                .then(Stage.BACKWARD, "dL/dgamma = inverse * (rowSums(dL/dy * x) - mean * rowSums(dL/dy))"));
    }

    private static Program given() {
        return new Program(
                List.of(
                        Program.matrix("gamma", COLUMN),
                        Program.matrix("beta", COLUMN),
                        Program.matrix("x", ActivationFormulas.SAMPLES),
                        Program.matrix("dL/dy", ActivationFormulas.SAMPLES),
                        Program.number("epsilon", memory -> memory.number("epsilon")),
                        Program.number("batch", memory -> memory.matrix("x").getNumCols()),
                        Program.number("outputs", memory -> memory.matrix("x").getNumRows())),
                NormProcedure::size);
    }

    private static Program ends(Program program) {
        return program.then(Stage.BACKWARD, "dL/dgamma = rowSums(dL/dy * xhat)", "dL/dbeta = rowSums(dL/dy)");
    }

    private static int size(Extent extent, FormulaInputs o) {
        return switch (extent) {
            case OUTPUTS -> o.arguments().matrix("x").getNumRows();
            case SAMPLES -> o.arguments().matrix("x").getNumCols();
            case ONE, INPUTS, STACKED -> 1;
        };
    }

    @Override
    public SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question, Forward forward) {
        Arguments after = forward.of(
                        question,
                        () -> List.of(
                                program.work(Stage.FORWARD, question.arguments().withMatrix("x", question.input()))))
                .get(0);
        Arguments back = program.work(Stage.BACKWARD, after.withMatrix("dL/dy", question.other()));
        return new TreeMap<>(Map.of(
                Facet.FORWARD,
                Ejml.data(back.matrix("y")),
                Facet.DX,
                Ejml.data(back.matrix("dL/dx")),
                Facet.gradients("gamma"),
                Ejml.data(back.matrix("dL/dgamma")),
                Facet.gradients("beta"),
                Ejml.data(back.matrix("dL/dbeta"))));
    }
}
