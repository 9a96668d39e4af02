package org.gradus.benchmark.hot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.diagnose.Diagnoser;
import org.gradus.engine.diagnose.Explained;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.subject.Ending;
import org.gradus.engine.subject.Subject;
import org.gradus.engine.subject.Transcript;
import org.gradus.layer.Layer;
import org.gradus.reference.Dense;
import org.gradus.worker.Interpreter;
import org.gradus.worker.Snapshots;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the judge does over and over: opening an assignment, all checks of one part, and the search for what is behind a lost facet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgePaths {

    private static final Path ASSIGNMENT = Path.of("testcases/backprop-basics");

    private final Assignment assignment = AssignmentLoader.load(ASSIGNMENT);
    private final CheckSuite suite = new CheckSuite(assignment, References.standard(), assignment.seed());
    private final Diagnoser diagnoser = new Diagnoser(References.standard());
    private final Candidate right = candidate(Dense.class);
    private final Candidate wrong = candidate(HalfUpstream.class);
    private final List<CheckResult> lost = suite.of(wrong, subject()).results();

    /** A slip that no list knows: dL/dW from half of the upstream gradient. */
    public static final class HalfUpstream implements Layer {
        private final Dense right;

        public HalfUpstream(SimpleMatrix W, SimpleMatrix b) {
            right = new Dense(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return right.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return right.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new LinkedHashMap<>(right.gradients());
            gradients.computeIfPresent("W", (name, dW) -> dW.scale(0.5));
            return gradients;
        }
    }

    private Candidate candidate(Class<? extends Layer> layer) {
        Part dense = assignment.part("Dense").orElseThrow();
        return new Candidate(dense, layer.getName());
    }

    @Benchmark
    public CheckSuite opening() {
        Assignment fresh = AssignmentLoader.load(ASSIGNMENT);
        return new CheckSuite(fresh, References.standard(), fresh.seed());
    }

    @Benchmark
    public List<CheckResult> checks() {
        return suite.of(right, subject()).results();
    }

    @Benchmark
    public List<Explained> diagnosis() {
        return diagnoser.of(wrong, lost, subject());
    }

    /** The worker's own interpreter, in this process. */
    private static Subject subject() {
        return script -> {
            Interpreter interpreter = new Interpreter(JudgePaths.class.getClassLoader(), new Snapshots(100_000));
            return new Transcript(script.steps().stream().map(interpreter::play).toList(), Ending.COMPLETE, "");
        };
    }
}
