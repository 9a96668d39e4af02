package org.gradus.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.benchmark.cost.Cost;
import org.gradus.benchmark.cost.Measured;
import org.gradus.benchmark.cost.Role;
import org.gradus.benchmark.student.StudentClass;

/** Measures a batch beside what instructors do today and beside what cannot be done without, in one run, and prints a table. */
final class Benchmark {

    private static final long SEED = 1;
    private static final int COPIES = 8;
    private static final int COLD = 5;
    private static final List<String> BY_THEMSELVES =
            List.of("correct-loops", "transposed-dw", "throws", "broken-class", "exits", "hangs");
    private static final double MEGA = 1 << 20;

    private final Place place;
    private final StudentClass students;
    private final Figures figures = new Figures();

    private Benchmark(Place place) throws IOException {
        this.place = place;
        this.students = new StudentClass(
                place.samples(), place.root().resolve("grader/engine/src/test/java/org/gradus/engine/zoo"));
    }

    /** Takes the project's root, the file of the baseline, a command ({@code compare}, {@code save}, {@code growth}) and sizes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark(Place.of(Path.of(args[0]).toAbsolutePath()));
        Path baseline = Path.of(args[1]);
        int[] sizes = Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray();
        System.out.println(
                "CPU time is counted by " + Measured.way() + "; JDK " + System.getProperty("java.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, "
                        + benchmark.students.members() + " members of the zoo, seed " + SEED + "\n");
        if (args[2].equals("growth")) {
            benchmark.growth(sizes, System.out);
            return;
        }
        benchmark.steady(sizes[0]);
        benchmark.beside();
        benchmark.cold();
        benchmark.bySample();
        benchmark.figures.table(read(baseline)).forEach(System.out::println);
        if (args[2].equals("save")) {
            write(baseline, benchmark.figures.values());
        }
    }

    /** What one more submission costs: the difference of a class and a fifth of it, so that starts and warming up are left out. */
    private void steady(int size) throws IOException, InterruptedException {
        int few = size / 5;
        Cost small = place.batch(students.write(folder("few"), few, SEED), place.fresh("out"));
        Path all = students.write(folder("all"), size, SEED);
        Path out = place.fresh("out");
        Cost whole = place.batch(all, out);
        double more = size - few;
        figures.put("submissions per second", size / whole.clock(), "");
        figures.put("one submission, of the whole", 1000 * whole.cpu() / size, "ms of CPU");
        figures.put("one more submission", 1000 * (whole.cpu() - small.cpu()) / more, "ms of CPU");
        for (Role role : List.of(Role.COMPILER, Role.WORKER, Role.JUDGE)) {
            figures.put(
                    "one more: " + role.name().toLowerCase(Locale.ROOT),
                    1000 * (whole.of(role) - small.of(role)) / more,
                    "ms of CPU");
        }
        figures.put("start: the judge until the first worker", 1000 * whole.beforeWorkers(), "ms of CPU");
        figures.put("reports: the judge after the last worker", 1000 * whole.afterWorkers() / size, "ms of CPU each");
        figures.put("most memory of the judge", whole.judgeMemory() / MEGA, "MB");
        figures.put("most memory of all", whole.memory() / MEGA, "MB");
        students.settle(all, size);
        place.batch(all, out);
        figures.put(
                "the same command again, nothing to grade",
                place.batch(all, out).clock(),
                "s on the clock");
    }

    private void beside() throws IOException, InterruptedException {
        double naive = NaiveWay.seconds(place);
        figures.put("the naive way, one submission", 1000 * naive, "ms of CPU");
        double floor = 0;
        for (Map.Entry<String, Double> part : Floor.milliseconds(place).entrySet()) {
            figures.put("the floor: " + part.getKey(), part.getValue(), "ms of CPU");
            floor += part.getValue();
        }
        double steady = figures.value("one more submission");
        figures.put("naive way / one more submission", 1000 * naive / steady, "times");
        figures.put("one more submission / floor", steady / floor, "times");
    }

    /** By the launcher, once its archive is there. */
    private void cold() throws IOException, InterruptedException {
        String launcher = place.launcher();
        String[] grade = {
            launcher,
            "grade",
            place.samples().resolve("correct-loops").toString(),
            "-a",
            place.assignment().toString()
        };
        place.run(List.of(0), grade);
        double[] clock = new double[COLD];
        double[] cpu = new double[COLD];
        double[] help = new double[COLD];
        for (int run = 0; run < COLD; run++) {
            Cost cost = place.run(List.of(0), grade);
            clock[run] = cost.clock();
            cpu[run] = cost.cpu();
            help[run] = place.run(List.of(0), launcher, "--help").clock();
        }
        figures.put("cold grade", median(clock), "s on the clock");
        figures.put("cold grade, CPU", median(cpu), "s of CPU");
        figures.put("--help", median(help), "s on the clock");
    }

    /** What a slip, a death and a hang cost: a few of one kind, without the start of the judge. */
    private void bySample() throws IOException, InterruptedException {
        for (String sample : BY_THEMSELVES) {
            Path copies = students.copies(folder(sample), sample, COPIES);
            Cost cost = place.batch(copies, place.fresh("out"));
            figures.put("one " + sample, 1000 * (cost.cpu() - cost.beforeWorkers()) / COPIES, "ms of CPU");
        }
    }

    /** Each size as soon as it is measured: the largest takes an hour. */
    private void growth(int[] sizes, PrintStream table) throws IOException, InterruptedException {
        table.println("| submissions | seconds | CPU s each | judge, MB | all, MB | again, s |");
        table.println("|---:|---:|---:|---:|---:|---:|");
        for (int size : sizes) {
            Path all = students.write(folder("growth"), size, SEED);
            Path out = place.fresh("out");
            Cost cost = place.batch(all, out);
            students.settle(all, size);
            place.batch(all, out);
            Cost again = place.batch(all, out);
            table.println(String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.3f | %.0f | %.0f | %.1f |",
                    size,
                    cost.clock(),
                    cost.cpu() / size,
                    cost.judgeMemory() / MEGA,
                    cost.memory() / MEGA,
                    again.clock()));
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(place.fresh(name));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, Double> read(Path baseline) throws IOException {
        return Files.exists(baseline)
                ? new ObjectMapper().readValue(baseline.toFile(), new TypeReference<TreeMap<String, Double>>() {})
                : Map.of();
    }

    private static void write(Path baseline, Map<String, Double> values) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(baseline.toFile(), values);
    }
}
