package org.gradus.engine.compile;

import java.util.List;
import java.util.Optional;

/**
 * What became of the sources of a submission, once each is read in an encoding in which it compiles.
 *
 * @param compilation of the sources as they were read in the end
 * @param notes on what was read in another encoding than the first that came to mind
 * @param unclear why it may be the encoding that keeps a source from compiling; empty where it is not
 */
public record Understood(Compilation compilation, List<String> notes, Optional<String> unclear) {

    public Understood {
        notes = List.copyOf(notes);
    }

    static Understood atOnce(Compilation compilation) {
        return new Understood(compilation, List.of(), Optional.empty());
    }
}
