package org.gradus.engine.compile;

import java.util.List;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Compiles submission after submission in one warm process, which is started when it is first needed and replaced when it was
 * lost, has grown or has failed inside. What was lost with a process is compiled once more, alone on the machine and in a fresh
 * process, and only that repetition counts.
 *
 * <p>For one lane at a time: every lane has its own.
 */
public final class SubmissionCompiler implements AutoCloseable {

    /** The release for which the contract is compiled; javac cannot read it for an older one. */
    private static final int OLDEST_RELEASE = 17;

    private final Sandbox sandbox;
    private final InnerJars jars;
    private final CompilerLimits limits;
    private final Watchdog watchdog;
    private final Exclusivity exclusivity;
    private @Nullable CompilerProcess process;

    public SubmissionCompiler(
            Sandbox sandbox, InnerJars jars, CompilerLimits limits, Watchdog watchdog, Exclusivity exclusivity) {
        this.sandbox = sandbox;
        this.jars = jars;
        this.limits = limits;
        this.watchdog = watchdog;
        this.exclusivity = exclusivity;
    }

    /**
     * Compiles the sources of one submission together. Takes its own turn at the exclusivity.
     *
     * @param release the Java release that the assignment asks for
     * @throws IllegalArgumentException if the contract is newer than the release, the JDK is older, or two paths are the same
     * @throws SandboxException if no compiler can be started
     */
    public Compilation compile(int release, List<SourceText> sources) {
        return compile(new CompileRequest(release, sources));
    }

    /** The same, with what a course compiles with them, where some of the sources may be to be left out. */
    public Compilation compile(CompileRequest request) {
        Compilation first = exclusivity.together(() -> attempt(request));
        return first instanceof CompilerLost ? exclusivity.alone(() -> attempt(request)) : first;
    }

    private Compilation attempt(CompileRequest request) {
        CompilerProcess current = process == null ? CompilerProcess.start(sandbox, jars, limits, watchdog) : process;
        process = current;
        requireKnown(request.terms().release(), current.newestRelease());
        Compilation compilation = current.compile(request);
        if (compilation instanceof CompilerLost || current.isWorn()) {
            close();
        }
        return compilation;
    }

    private static void requireKnown(int release, int newest) {
        if (release < OLDEST_RELEASE || release > newest) {
            throw new IllegalArgumentException("javaRelease: expected " + OLDEST_RELEASE + " to " + newest
                    + ", which this JDK and the contract know, but got " + release
                    + "; change the assignment, or run Gradus on a newer JDK");
        }
    }

    /** Kills the process. */
    @Override
    public void close() {
        CompilerProcess current = process;
        process = null;
        if (current != null) {
            current.close();
        }
    }
}
