package org.gradus.engine.subject;

import org.gradus.wire.Script;
import org.gradus.worker.Interpreter;
import org.gradus.worker.Snapshots;

/** The worker's own interpreter on classes of our tests, without a process between. Never for a student's code. */
public final class InProcessSubject implements Subject {

    private static final int MOST_ENTRIES = 100_000;

    private final ClassLoader classes;

    /** Plays on the tests' own classes. */
    public InProcessSubject() {
        this(InProcessSubject.class.getClassLoader());
    }

    /** Plays on classes that a test has compiled. */
    public InProcessSubject(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public Transcript play(Script script) {
        Interpreter interpreter = new Interpreter(classes, new Snapshots(MOST_ENTRIES));
        return new Transcript(script.steps().stream().map(interpreter::play).toList(), Ending.COMPLETE, "");
    }
}
