package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.SharedJars;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Script;
import org.gradus.wire.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts are played until what they took together is more than a submission may take. */
@Tag("walls")
class FrugalSubjectIT {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int MOST_DOZES = 200;
    private static final Usage PLENTY = new Usage(1_000_000, 1 << 30, LONG, LONG);
    private static final WorkerLimits LIMITS = new WorkerLimits(
            new JvmLimits(64, 64, 16, 64, 64),
            new TimeLimit(Duration.ofMinutes(2), Duration.ofMinutes(2)),
            1 << 22,
            1 << 12);

    @TempDir
    static Path folder;

    private static final Watchdog WATCHDOG = new Watchdog();
    private static InnerJars jars;
    private static ClassFiles classes;

    private final ProcessSandbox sandbox = ProcessSandbox.ofThisJdk();
    private WorkerSubject worker;

    @BeforeAll
    static void compile() throws IOException {
        jars = SharedJars.withArchives();
        classes = new StudentSources(Files.createDirectory(folder.resolve("students")), jars.contract(), "mark")
                .layer("Good", "")
                .layer("Large", "if (x != null) return new SimpleMatrix(300, 300);")
                .layer("Dozes", "Thread.sleep(700);")
                .layer(
                        "Works",
                        "var cpu = java.lang.management.ManagementFactory.getThreadMXBean(); long end ="
                                + " cpu.getCurrentThreadCpuTime() + 500_000_000L;"
                                + " while (cpu.getCurrentThreadCpuTime() < end) {}")
                .compile();
    }

    @BeforeEach
    void start() {
        worker = new WorkerSubject(sandbox, jars, classes, LIMITS, WATCHDOG, new Exclusivity());
    }

    @AfterEach
    void end() {
        worker.close();
        sandbox.close();
    }

    @AfterAll
    static void endTheWatch() {
        WATCHDOG.close();
    }

    @Test
    void stepsAreCountedRepetitionsEachTime() {
        FrugalSubject subject = new FrugalSubject(worker, new Budget(new Usage(205, PLENTY.bytes(), LONG, LONG)));

        assertThat(subject.play(repeated(100)).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("Good")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("Good"))).isEqualTo(new Transcript(List.of(), Ending.OVER_BUDGET, "205 steps"));
    }

    @Test
    void answersAreCountedInBytes() {
        FrugalSubject subject = new FrugalSubject(worker, new Budget(new Usage(PLENTY.steps(), 1 << 20, LONG, LONG)));

        assertThat(subject.play(script("Large")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("Large")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("Good")).detail()).isEqualTo("1 MB of answers");
    }

    @Test
    void whatWorksSpendsCpuTime() {
        Budget budget = new Budget(new Usage(PLENTY.steps(), PLENTY.bytes(), Duration.ofMillis(400), LONG));
        FrugalSubject subject = new FrugalSubject(worker, budget);

        assertThat(subject.play(script("Works")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(subject.play(script("Works")).ending()).isEqualTo(Ending.OVER_BUDGET);
    }

    @Test
    void whatSleepsSpendsTimeAsleep() {
        Budget budget = new Budget(new Usage(PLENTY.steps(), PLENTY.bytes(), LONG, Duration.ofMillis(300)));
        FrugalSubject subject = new FrugalSubject(worker, budget);

        assertThat(subject.play(script("Dozes")).ending()).isEqualTo(Ending.COMPLETE);
        // A judge that gets no processor to look at it sees less of the time asleep.
        Ending ending = Ending.COMPLETE;
        for (int doze = 0; doze < MOST_DOZES && ending == Ending.COMPLETE; doze++) {
            ending = subject.play(script("Dozes")).ending();
        }
        assertThat(ending).isEqualTo(Ending.OVER_BUDGET);
    }

    @Test
    void explanationsEndBeforeTheChecksDo() {
        FrugalSubject subject = new FrugalSubject(worker, new Budget(new Usage(20, PLENTY.bytes(), LONG, LONG)));
        Subject explaining = new CautiousSubject(subject).forExplanations();

        assertThat(explaining.play(script("Good")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(explaining.play(script("Good")).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(explaining.play(script("Good")).ending()).isEqualTo(Ending.OVER_BUDGET);
        assertThat(subject.hasLeftUnexplained()).isTrue();
        assertThat(subject.play(script("Good")).ending()).isEqualTo(Ending.COMPLETE);
    }

    private static Script script(String className) {
        return new Script(List.of(
                new Step.Put(0, new MatrixData(1, 2, 3, 4)),
                new Step.New(1, className, Contract.LAYER, List.of()),
                new Step.Call(Method.FORWARD, 1, List.of(0), 2)));
    }

    private static Script repeated(int times) {
        return new Script(List.of(
                new Step.Put(0, new MatrixData(1, 2, 3, 4)),
                new Step.New(1, "Good", Contract.LAYER, List.of()),
                new Step.Put(4, new MatrixData(1, 2, 3, 4)),
                new Step.Repeat(
                        times,
                        List.of(
                                new Step.Call(Method.FORWARD, 1, List.of(0), 2),
                                new Step.Call(Method.BACKWARD, 1, List.of(2), 3)))));
    }
}
