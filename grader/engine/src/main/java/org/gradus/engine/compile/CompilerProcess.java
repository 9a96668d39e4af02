package org.gradus.engine.compile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.compile.Compilation.CompilerLost;
import org.gradus.engine.compile.Compilation.CompilerLost.Reason;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.seal.Signals;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;
import org.gradus.wire.compile.CompileCodec;
import org.gradus.wire.compile.CompileNews;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompileRequest;

/** One compiler process, warm after its first submission. */
final class CompilerProcess implements AutoCloseable {

    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int GREETING_BYTES = 64;
    private static final int MOST_COMPILATIONS = 1000;

    private final ContainedProcess process;
    private final InputStream replies;
    private final CompilerLimits limits;
    private final Watchdog watchdog;
    private int newestRelease;
    private int compilations;
    private boolean worn;
    private int at = CompileNews.NO_SOURCE;

    private CompilerProcess(ContainedProcess process, CompilerLimits limits, Watchdog watchdog) {
        this.process = process;
        this.replies = new BufferedInputStream(process.replies());
        this.limits = limits;
        this.watchdog = watchdog;
    }

    /**
     * Starts a compiler and waits until it is ready.
     *
     * @throws SandboxException if it does not come up: our fault, since it has seen no source yet
     */
    static CompilerProcess start(Sandbox sandbox, InnerJars jars, CompilerLimits limits, Watchdog watchdog) {
        CompilerProcess compiler = new CompilerProcess(sandbox.start(program(jars, limits)), limits, watchdog);
        compiler.awaitGreeting();
        return compiler;
    }

    private void awaitGreeting() {
        try (Watchdog.Watch watch = watchdog.watch(process, limits.request())) {
            try {
                newestRelease = FrameReader.receive(replies, GREETING_BYTES).integer();
            } catch (IOException e) {
                close();
                String when = watch.expired() ? " in time" : "";
                throw new SandboxException("The compiler did not start" + when + "; it said: " + process.said(), e);
            }
        }
    }

    /** The newest Java release that this compiler knows. */
    int newestRelease() {
        return newestRelease;
    }

    /** Compiles the sources of one submission; if that loses the compiler, it is of no further use. */
    Compilation compile(CompileRequest request) {
        compilations++;
        at = CompileNews.NO_SOURCE;
        try (Watchdog.Watch watch = watchdog.watch(process, limits.request())) {
            try {
                Compilation compilation = new Compilation.Compiled(ask(request));
                worn |= watch.expired();
                return compilation;
            } catch (MalformedFrameException e) {
                return new CompilerLost(
                        Reason.BROKE_PROTOCOL,
                        "the compiler's answer cannot be used: " + e.getMessage(),
                        Optional.empty());
            } catch (IOException e) {
                return watch.expired() ? timedOut(request) : died(request);
            }
        }
    }

    /** Whether it should not be given another submission: it has grown, or javac failed in it. */
    boolean isWorn() {
        return worn || compilations >= MOST_COMPILATIONS;
    }

    private CompileReply ask(CompileRequest request) throws IOException {
        FrameWriter frame = new FrameWriter();
        CompileCodec.write(request, frame);
        frame.send(process.requests());
        CompileReply reply = awaitReply();
        ReplyCheck.check(reply, request);
        worn = reply.process().compilerCrashes() > 0
                || reply.process().usedHeapMegabytes() > limits.heapMegabytes() / 2;
        return reply;
    }

    /** What comes before it is no more than a hint, and takes its time from the compilation. */
    private CompileReply awaitReply() throws IOException {
        while (true) {
            CompileNews news = CompileCodec.readNews(FrameReader.receive(replies, limits.replyBytes()));
            if (news instanceof CompileNews.Done done) {
                return done.reply();
            }
            at = ((CompileNews.At) news).source();
        }
    }

    private Compilation timedOut(CompileRequest request) {
        return lost(
                request,
                Reason.TIMED_OUT,
                "javac had not finished after " + limits.request().cpu().toSeconds()
                        + " s of CPU time; look for deeply nested code, such as finally within finally");
    }

    private Compilation died(CompileRequest request) {
        if (process.isClosed()) {
            throw new SandboxException("The judge was stopped while it was compiling a submission");
        }
        int exitCode = process.exitCode();
        if (exitCode == EXIT_OUT_OF_MEMORY) {
            return lost(
                    request,
                    Reason.OUT_OF_MEMORY,
                    "javac needed more than " + limits.heapMegabytes()
                            + " MB of memory; look for constants that grow, such as strings doubled again and again");
        }
        if (Signals.of(exitCode).filter(Signals::isOfACrash).isPresent()) {
            return lost(
                    request, Reason.CRASHED, "javac's JVM crashed; look for code that is deeply nested or very long");
        }
        return lost(
                request,
                Reason.ENDED,
                "javac's process was killed, with exit code " + exitCode + "; it said '" + process.said()
                        + "'. Check whether this machine has enough memory, raise limits.compileMegabytes in the"
                        + " assignment, and run the same command again");
    }

    private Compilation lost(CompileRequest request, Reason reason, String why) {
        // Over what the course brings it is lost in every submission: that is nobody's file.
        Optional<String> over = at >= 0 && at < request.sources().size()
                ? Optional.of(request.sources().get(at).path())
                : Optional.empty();
        return new CompilerLost(reason, why, over);
    }

    @Override
    public void close() {
        process.close();
    }

    private static Program program(InnerJars jars, CompilerLimits limits) {
        JvmLimits jvm = JvmLimits.ofCompiler(limits.heapMegabytes());
        return new Program(
                        "org.gradus.compiler.Main",
                        jars.compilerClassPath(),
                        JvmOptions.of(jvm, "-Xss1m"),
                        List.of(jars.contract().toString(), String.valueOf(limits.classBytes())),
                        jvm.resources())
                .reading(jars.contract())
                .withArchive(jars.compilerArchive());
    }
}
