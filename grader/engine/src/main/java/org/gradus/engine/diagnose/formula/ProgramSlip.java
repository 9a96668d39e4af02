package org.gradus.engine.diagnose.formula;

import java.util.List;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.SlipWords;

/** A program with one slip in it. */
sealed interface ProgramSlip permits LineSlip, Throughout {

    Program wrong();

    /** The lines that it changes, as they are then. */
    List<Line> changed();

    /** When it happens. */
    Stage stage();

    SlipWords words();
}
