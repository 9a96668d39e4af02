package org.gradus.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.gradus.engine.sandbox.jars.InnerJars;

/** What cannot be done without: one JVM in a sandbox that does little, and one compilation in a compiler that is warm. */
final class Floor {

    private static final int JVMS = 20;
    private static final int WARM_UP = 300;
    private static final int COMPILATIONS = 100;

    private Floor() {}

    /** In milliseconds of CPU; what each of the two takes, by name. */
    static Map<String, Double> milliseconds(Place place) throws IOException, InterruptedException {
        Map<String, Double> floor = new TreeMap<>();
        floor.put("a JVM in a sandbox", oneShot(place));
        floor.put("a warm compilation", warm(place));
        return floor;
    }

    private static double oneShot(Place place) throws IOException, InterruptedException {
        Path contract =
                InnerJars.unpackedBelow(InnerJars.defaultCache(System.getenv())).contract();
        Path classes = Path.of(
                Floor.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        String[] command = {
            "bwrap",
            "--unshare-all",
            "--die-with-parent",
            "--ro-bind",
            "/",
            "/",
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            place.java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx128m",
            "-cp",
            contract + ":" + classes,
            OneShot.class.getName()
        };
        double seconds = 0;
        for (int run = 0; run < JVMS; run++) {
            seconds += place.run(List.of(0), command).cpu();
        }
        return 1000 * seconds / JVMS;
    }

    /** In a process of its own, so that nothing else is warm; it says itself what it took. */
    private static double warm(Place place) throws IOException, InterruptedException {
        Path said = place.fresh("warm");
        place.run(
                List.of(0),
                place.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                place.samples().resolve("correct-loops").toString(),
                said.toString());
        return Double.parseDouble(Files.readString(said));
    }

    /** Takes a folder of sources and the file that says the milliseconds of a compilation. */
    public static void main(String[] args) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (var files = Files.list(Path.of(args[0]))) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
        Path classes = Files.createTempDirectory("gradus-floor");
        for (int i = 0; i < WARM_UP; i++) {
            compile(sources, classes);
        }
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        for (int i = 0; i < COMPILATIONS; i++) {
            compile(sources, classes);
        }
        Files.writeString(Path.of(args[1]), String.valueOf((system.getProcessCpuTime() - before) / 1e6 / COMPILATIONS));
    }

    private static void compile(List<Path> sources, Path classes) {
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call()) {
            throw new IllegalStateException("does not compile: " + sources);
        }
    }
}
