package org.gradus.engine.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CourseCode;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.check.suite.FacetCoverage;
import org.gradus.engine.compile.KnownRelease;
import org.gradus.engine.file.Digest;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.wire.MatrixData;

/**
 * An assignment that is ready to be graded by: its checks, and who answers for its parts. A course's own code is compiled, and its
 * references are put to the test, first; what they answered is kept, so that the next run starts no process for it. Closing it ends theirs.
 */
public final class OpenAssignment implements AutoCloseable {

    private final References references;
    private final CheckSuite suite;
    private final ReferenceProcesses processes;

    /**
     * What stands around a course's code.
     *
     * @param cache a folder where answers are kept from run to run
     */
    public record Walls(Sandbox sandbox, InnerJars jars, Path cache) {}

    private OpenAssignment(References references, CheckSuite suite, ReferenceProcesses processes) {
        this.references = references;
        this.suite = suite;
        this.processes = processes;
    }

    /**
     * Opens an assignment.
     *
     * @param seed of all random inputs
     * @throws AssignmentException if it cannot be graded by, for example since a reference of the course's own is wrong
     */
    public static OpenAssignment of(Assignment assignment, long seed, Walls walls) {
        KnownRelease.require(assignment);
        ReferenceProcesses processes = new ReferenceProcesses(assignment, walls.sandbox(), walls.jars());
        try {
            return needsWalls(assignment)
                    ? withCode(assignment, seed, walls, processes)
                    : new OpenAssignment(
                            References.standard(), new CheckSuite(assignment, References.standard(), seed), processes);
        } catch (ReferenceFailedException e) {
            processes.close();
            throw new AssignmentException(List.of(new Problem(
                    "reference",
                    "",
                    String.valueOf(e.getMessage()),
                    "Correct it: it has to answer all that is asked.")));
        } catch (AssignmentException e) {
            processes.close();
            throw e;
        }
    }

    /** Whether code of a course's own has to run before it can be graded by. */
    public static boolean needsWalls(Assignment assignment) {
        return !assignment.code().equals(CourseCode.NONE);
    }

    private static OpenAssignment withCode(
            Assignment assignment, long seed, Walls walls, ReferenceProcesses processes) {
        AnswerFile file = new AnswerFile(walls.cache(), key(assignment, seed, walls));
        Optional<SortedMap<String, SortedMap<Facet, MatrixData>>> kept = file.read();
        KnownAnswers answers = new KnownAnswers(kept.orElse(new TreeMap<>()), processes::ask);
        References references = OpenReferences.of(assignment, answers);
        if (kept.isPresent()) {
            CheckSuite suite = new CheckSuite(assignment, references, seed);
            answers.complete();
            return new OpenAssignment(references, suite, processes);
        }
        ReferenceTrial trial = new ReferenceTrial(assignment, processes.classes());
        trial.ofGradients(references, seed);
        CheckSuite suite = new CheckSuite(assignment, references, seed);
        trial.ofAllChecks(suite, processes.subject());
        file.write(answers.all());
        answers.complete();
        return new OpenAssignment(references, suite, processes);
    }

    /** What looks at each facet. */
    public List<FacetCoverage> coverage() {
        return suite.coverage();
    }

    /** All that answers depend on, and what puts them to the test. */
    private static String key(Assignment assignment, long seed, Walls walls) {
        return new Digest()
                .text(assignment.hash())
                .text(String.valueOf(seed))
                .text(GraderIdentity.current().hash())
                .text(walls.jars().hash())
                .text(Runtime.version().toString())
                .hex();
    }

    public References references() {
        return references;
    }

    public CheckSuite suite() {
        return suite;
    }

    @Override
    public void close() {
        processes.close();
    }
}
