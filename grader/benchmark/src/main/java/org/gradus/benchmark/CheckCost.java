package org.gradus.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.batch.PartGrader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.compile.Compilation;
import org.gradus.engine.compile.CompilerLimits;
import org.gradus.engine.compile.SubmissionCompiler;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.ContainedProcess;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.engine.subject.WorkerLimits;
import org.gradus.engine.subject.WorkerSubject;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Script;
import org.gradus.wire.compile.SourceText;

/** CPU time of all checks of one correct submission in a warm judge: the judge's thread, and the worker without its start. */
public final class CheckCost {

    private static final int WARM_UP = 60;
    private static final int MEASURED = 40;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Assignment assignment;
    private final CheckSuite suite;
    private final PartGrader parts;
    private final MeasuredSandbox sandbox = new MeasuredSandbox();
    private final Watchdog watchdog = new Watchdog();
    private final Exclusivity exclusivity = new Exclusivity();
    private final InnerJars jars =
            InnerJars.unpackedBelow(InnerJars.defaultCache(System.getenv())).withArchives();

    private CheckCost(Path folder) {
        assignment = AssignmentLoader.load(folder);
        suite = new CheckSuite(assignment, References.standard(), assignment.seed());
        parts = new PartGrader(suite, new Diagnoser(References.standard()), assignment.shrinkSteps());
    }

    /** Takes the folder of an assignment and that of a right submission. */
    public static void main(String[] args) throws IOException {
        CheckCost cost = new CheckCost(Path.of(args[0]));
        ClassFiles classes = cost.compiled(Path.of(args[1]));
        for (int i = 0; i < WARM_UP; i++) {
            cost.grade(classes);
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            costs.add(cost.grade(classes));
        }
        print("judge", costs.stream().mapToDouble(Cost::judge).toArray());
        print("worker, its checks", costs.stream().mapToDouble(Cost::worker).toArray());
        print(
                "both, the checks",
                costs.stream().mapToDouble(c -> c.judge() + c.worker()).toArray());
        print("worker, its start", costs.stream().mapToDouble(Cost::start).toArray());
        System.exit(0);
    }

    /** Milliseconds of CPU. */
    private record Cost(double judge, double worker, double start) {}

    private Cost grade(ClassFiles classes) throws IOException {
        WorkerLimits limits = new WorkerLimits(
                new JvmLimits(128, 64, 16, 64, 64),
                new TimeLimit(Duration.ofSeconds(3), Duration.ofSeconds(12)),
                1 << 22,
                1 << 16);
        try (WorkerSubject subject = new WorkerSubject(sandbox, jars, classes, limits, watchdog, exclusivity)) {
            subject.play(new Script(List.of()));
            double started = sandbox.cpuMillis();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Map<String, Candidate> candidates = new LinkedHashMap<>();
            for (Part part : assignment.parts()) {
                Candidate candidate = new Candidate(part, part.className());
                candidates.put(part.className(), candidate);
                if (!parts.of(candidate, subject).diagnoses().isEmpty()) {
                    throw new IllegalStateException("not a right submission");
                }
            }
            suite.network(candidates, subject);
            long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Cost((after - before) / NANOS_PER_MILLI, sandbox.cpuMillis() - started, started);
        }
    }

    private ClassFiles compiled(Path folder) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                sources.add(new SourceText(folder.relativize(file).toString(), Files.readString(file)));
            }
        }
        TimeLimit time = new TimeLimit(Duration.ofSeconds(20), Duration.ofSeconds(60));
        CompilerLimits limits = new CompilerLimits(384, time, 1 << 24, 1 << 26);
        try (SubmissionCompiler compiler = new SubmissionCompiler(sandbox, jars, limits, watchdog, exclusivity)) {
            Compilation compilation = compiler.compile(assignment.javaRelease(), sources);
            return ((Compilation.Compiled) compilation).reply().classFiles();
        }
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-20s median %6.1f ms, from %6.1f to %6.1f ms of CPU%n",
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]);
    }

    /** Remembers the latest process, to ask the system what it has used. */
    private static final class MeasuredSandbox implements Sandbox {

        private final Sandbox real = ProcessSandbox.ofThisJdk();
        private long pid;

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public boolean isSealed() {
            return real.isSealed();
        }

        @Override
        public ContainedProcess start(Program program) {
            ContainedProcess process = real.start(program);
            pid = ProcessHandle.current()
                    .children()
                    .mapToLong(ProcessHandle::pid)
                    .max()
                    .orElseThrow();
            return process;
        }

        /** All threads of the latest process, to the nanosecond, which the usual count of ticks is too coarse for. */
        double cpuMillis() throws IOException {
            double nanos = 0;
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
                for (Path thread : threads.toList()) {
                    nanos += Double.parseDouble(
                            Files.readString(thread.resolve("schedstat")).split(" ", -1)[0]);
                }
            }
            return nanos / NANOS_PER_MILLI;
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
