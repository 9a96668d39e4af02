package org.gradus.engine.diagnose.library;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.reference.catalogue.Arguments;

/** A step of an LSTM, line by line, forward and back. */
final class LstmProgram {

    static final FormulaShape INPUT = new FormulaShape(Extent.INPUTS, Extent.SAMPLES);
    static final FormulaShape STATE = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);

    private static final int COUNT = 4;

    private LstmProgram() {}

    /**
     * All but the gradients of the parameters.
     *
     * @param upstream lines for dL/dh' and dL/dc', where these are not given
     */
    static Program of(List<Operand> given, String... upstream) {
        return new Program(given, LstmProgram::size)
                .seeing(Program.matrix("Wx", new FormulaShape(Extent.STACKED, Extent.INPUTS)))
                .seeing(Program.matrix("Wh", new FormulaShape(Extent.STACKED, Extent.OUTPUTS)))
                .seeing(Program.matrix("b", new FormulaShape(Extent.STACKED, Extent.ONE)))
                .seeing(Program.matrix("x", INPUT))
                .seeing(Program.matrix("h", STATE))
                .seeing(Program.matrix("c", STATE))
                .then(Stage.FORWARD, "z = Wx x + Wh h + b")
                .seeing(gate("zi", 0))
                .seeing(gate("zf", 1))
                .seeing(gate("zo", 2))
                .seeing(gate("zg", 3))
                .then(Stage.FORWARD, "i = sigma(zi)", "f = sigma(zf)", "o = sigma(zo)", "g = tanh(zg)")
                .then(Stage.FORWARD, "c' = f * c + i * g", "t = tanh(c')", "h' = o * t")
                .then(Stage.BACKWARD, upstream)
                .then(Stage.BACKWARD, "dC = dL/dc' + dL/dh' * o * (1 - t^2)")
                .then(Stage.BACKWARD, "dzi = dC * g * i * (1 - i)", "dzf = dC * c * f * (1 - f)")
                .then(Stage.BACKWARD, "dzo = dL/dh' * t * o * (1 - o)", "dzg = dC * i * (1 - g^2)")
                .then(Stage.BACKWARD, "dz = stack(dzi, dzf, dzo, dzg)")
                .then(Stage.BACKWARD, "dL/dx = Wx^T dz", "dL/dh = Wh^T dz", "dL/dc = dC * f");
    }

    private static Operand gate(String name, int place) {
        return new Operand(name, STATE, o -> {
            SimpleMatrix z = o.arguments().matrix("z");
            int hidden = z.getNumRows() / COUNT;
            return z.rows(place * hidden, (place + 1) * hidden);
        });
    }

    /** Of a step of any recurrent layer. */
    static int size(Extent extent, FormulaInputs o) {
        Arguments memory = o.arguments();
        return switch (extent) {
            case ONE -> 1;
            case INPUTS -> memory.matrix("Wx").getNumCols();
            case OUTPUTS -> memory.matrix("Wh").getNumCols();
            case SAMPLES -> memory.matrix("x").getNumCols();
            case STACKED -> memory.matrix("Wx").getNumRows();
        };
    }
}
