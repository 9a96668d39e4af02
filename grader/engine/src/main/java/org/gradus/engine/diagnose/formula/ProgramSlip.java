package org.gradus.engine.diagnose.formula;

import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.SlipWords;

/** A program with one slip in it. */
sealed interface ProgramSlip permits LineSlip, Throughout {

    Program wrong();

    /** When it happens. */
    Stage stage();

    SlipWords words();
}
