package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.course.OpenAssignment;
import org.gradus.engine.course.OpenReferences;
import org.gradus.engine.grading.Ahead;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.gradus.engine.sandbox.trial.SandboxChoice.Chosen;

/**
 * The walls of one run, chosen and announced.
 *
 * @param sandbox around students' code
 * @param jars of the students' side
 * @param err where it is said what the walls could not put away
 */
record Walls(Sandbox sandbox, InnerJars jars, Screen err) implements AutoCloseable {

    /** What is done where plain processes are all that this machine offers, and nobody asked for them. */
    enum WhenWeak {
        /** Go on, and say so: for one's own code, and for samples. */
        SAY_SO,
        /** Refuse until it is spelled out: for the code of many others. */
        REFUSE
    }

    /** Walls that stand, as far as was tried. */
    private record Tried(SandboxChoice choice, Chosen chosen, InnerJars jars) {

        static Tried of(SandboxChoice choice) {
            InnerJars jars = InnerJars.unpackedBelow(InnerJars.defaultCache(System.getenv()))
                    .withArchives();
            try {
                return new Tried(choice, choice.open(jars), jars);
            } catch (UnavailableException e) {
                throw new WallsException("--sandbox " + choice + " does not work here: " + e.getMessage()
                        + ". Run gradus doctor to see what this machine offers.");
            }
        }

        Walls announced(WhenWeak whenWeak, Screen err) {
            if (chosen.weak()) {
                weak(chosen.passedOver(), whenWeak, err);
            } else {
                err.line("sandbox: " + chosen.sandbox().name() + caveat(choice, whenWeak));
            }
            return new Walls(chosen.sandbox(), jars, err);
        }
    }

    /** Walls that are tried while something else is done. Closing them closes them, whether anybody has opened them or not. */
    static final class Opening implements AutoCloseable {

        private final Ahead<Tried> tried;

        private Opening(Ahead<Tried> tried) {
            this.tried = tried;
        }

        /**
         * Waits until they are tried, and says which they are.
         *
         * @throws WallsException if they do not stand here, or are weak and that will not do
         */
        Walls open(WhenWeak whenWeak, Screen err) {
            return tried.get().announced(whenWeak, err);
        }

        @Override
        public void close() {
            tried.finish(made -> made.chosen().sandbox().close());
        }
    }

    /** Begins to try walls. */
    static Opening opening(SandboxChoice choice) {
        return new Opening(Ahead.begun("gradus-walls", () -> Tried.of(choice)));
    }

    /**
     * Opens walls and says which.
     *
     * @throws WallsException if they do not stand here, or are weak and that will not do
     */
    static Walls open(SandboxChoice choice, WhenWeak whenWeak, Screen err) {
        return Tried.of(choice).announced(whenWeak, err);
    }

    /** Who spells plain processes out for the code of many others is told once more what that means. */
    private static String caveat(SandboxChoice choice, WhenWeak whenWeak) {
        return choice == SandboxChoice.PROCESS && whenWeak == WhenWeak.REFUSE
                ? "; students' code can read and write your files, these marks among them, and use the network"
                : "";
    }

    private static void weak(List<String> passedOver, WhenWeak whenWeak, Screen err) {
        String why = String.join("; ", passedOver);
        if (whenWeak == WhenWeak.REFUSE) {
            throw new WallsException(
                    "Only plain processes work on this machine (" + why
                            + "), in which students' code can read and write your files and use the network."
                            + " Run gradus doctor to see how to get more, or name --sandbox process for submissions that you trust.");
        }
        err.line("sandbox: process; students' code can read and write your files and use the network (" + why
                + "). gradus doctor says how to get more.");
    }

    /**
     * Refuses a folder that these walls could hide from students' code and do not.
     *
     * @throws WallsException that says what to do
     */
    void requireHidden(Path path) {
        sandbox.complaint(path).ifPresent(complaint -> {
            throw new WallsException(complaint);
        });
    }

    /** The references of an assignment, a course's own behind these walls. */
    OpenReferences references(Assignment assignment) {
        return Grading.references(assignment, sandbox, jars);
    }

    /** An assignment whose own code, if it has some, runs behind these walls. */
    OpenAssignment around(Assignment assignment) {
        return Grading.open(assignment, assignment.seed(), sandbox, jars);
    }

    /** A grading whose students' code runs behind these walls. */
    Grading around(Purpose purpose) {
        return Grading.open(purpose, sandbox, jars);
    }

    /** Kills what is still running, and says what students' code has left behind. */
    @Override
    public void close() {
        sandbox.close();
        sandbox.left()
                .forEach(path -> err.line("Students' code has left " + path
                        + " in a state in which Gradus cannot remove it. Look at it, and remove it yourself."));
    }
}
