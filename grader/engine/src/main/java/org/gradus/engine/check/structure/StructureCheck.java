package org.gradus.engine.check.structure;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Observation;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;

/** Whether a candidate's class can be constructed as the assignment says. It carries no marks: without it nothing else runs. */
public final class StructureCheck {

    private StructureCheck() {}

    /** The check of a part. */
    public static CheckId of(Part part) {
        return new CheckId(part.className(), Optional.empty(), Optional.empty(), new CheckSource.Structure());
    }

    /** Constructs one object with the given arguments. */
    public static CheckScript on(Candidate candidate, List<CaseArgument> arguments) {
        return script -> {
            ScriptBuilder.Call object =
                    Constructed.in(script, candidate, arguments).object();
            return List.of(new Observation(of(candidate.part()), answers -> answers.done(object)));
        };
    }
}
