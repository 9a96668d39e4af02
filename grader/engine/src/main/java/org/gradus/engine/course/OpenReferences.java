package org.gradus.engine.course;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.compile.KnownRelease;
import org.gradus.engine.protocol.Reference;

/**
 * Who answers for the parts of an assignment, a course's own classes among them; they are not put to the test. Closing it ends their
 * processes.
 */
public final class OpenReferences implements AutoCloseable {

    private final References references;
    private final ReferenceProcesses processes;

    private OpenReferences(References references, ReferenceProcesses processes) {
        this.references = references;
        this.processes = processes;
    }

    /**
     * Those of an assignment, asked anew.
     *
     * @throws AssignmentException if nothing can be compiled for it here
     */
    public static OpenReferences of(Assignment assignment, OpenAssignment.Walls walls) {
        KnownRelease.require(assignment);
        ReferenceProcesses processes = new ReferenceProcesses(assignment, walls.sandbox(), walls.jars());
        KnownAnswers answers = new KnownAnswers(new TreeMap<>(), processes::ask);
        return new OpenReferences(of(assignment, answers), processes);
    }

    /** With what is known of their answers already. */
    static References of(Assignment assignment, KnownAnswers answers) {
        SortedMap<String, Reference> own = new TreeMap<>();
        for (Part part : assignment.parts()) {
            part.ownReference()
                    .ifPresent(named -> own.put(part.className(), new CourseReference(part, named, answers)));
        }
        return References.standard().with(own);
    }

    public References references() {
        return references;
    }

    @Override
    public void close() {
        processes.close();
    }
}
