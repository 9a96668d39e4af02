package org.gradus.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.protocol.ScriptBuilder;

/** Writes the steps of an experiment into a script, and says what is to be seen in the answers. */
@FunctionalInterface
public interface CheckScript {

    /** Writes the steps; the observations look for their answers in whatever script they became part of. */
    List<Observation> write(ScriptBuilder script);

    /** The experiment for this procedure alone. */
    default Experiment alone() {
        return together(List.of(this));
    }

    /** One experiment for all: what is asked of a student at the same time crosses the wall in one frame. */
    static Experiment together(List<CheckScript> procedures) {
        ScriptBuilder script = new ScriptBuilder();
        List<Observation> observations = new ArrayList<>();
        procedures.forEach(procedure -> observations.addAll(procedure.write(script)));
        return new Experiment(script.build(), observations);
    }
}
