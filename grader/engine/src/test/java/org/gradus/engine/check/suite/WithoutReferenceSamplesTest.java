package org.gradus.engine.check.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.Marked;
import org.gradus.engine.subject.InProcessSubject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Convolution, pooling, normalisation, attention, recurrence: whatever the seed, each sample loses what its README says. */
@Tag("zoo")
class WithoutReferenceSamplesTest {

    private static final int SEEDS = Integer.getInteger("samples.seeds", 3);
    private static final Assignment ASSIGNMENT = Assignments.convolutionToAttention();
    private static final Path SAMPLES =
            Path.of(System.getProperty("gradus.root"), "testcases/convolution-to-attention/samples");

    @TempDir
    Path classes;

    @Test
    void everySampleLosesExactlyWhatItsReadmeSays() throws IOException {
        Map<String, Set<String>> table = SlipTable.of(SAMPLES.resolve("README.md"));
        assertThat(table.keySet()).containsExactlyElementsOf(samples());
        List<String> differing = new ArrayList<>();
        for (String sample : samples()) {
            try (URLClassLoader loader = compiled(sample)) {
                for (long seed = 1; seed <= SEEDS; seed++) {
                    Set<String> lost = lost(new CheckSuite(ASSIGNMENT, References.standard(), seed), loader, sample);
                    if (!lost.equals(table.get(sample))) {
                        differing.add(sample + " with seed " + seed + " loses " + lost);
                    }
                }
            }
        }

        assertThat(differing).isEmpty();
    }

    private Set<String> lost(CheckSuite suite, ClassLoader loader, String sample) {
        Set<String> lost = new TreeSet<>();
        for (Part part : ASSIGNMENT.parts()) {
            String name = Files.exists(SAMPLES.resolve(sample).resolve("src"))
                    ? "blocks." + part.className()
                    : part.className();
            Marked.of(ASSIGNMENT, suite, new Candidate(part, name), new InProcessSubject(loader)).marks().stream()
                    .filter(mark -> mark.verdict() != FacetMark.Verdict.EARNED)
                    .forEach(mark -> lost.add(mark.part() + ": " + mark.facet()));
        }
        return lost;
    }

    private URLClassLoader compiled(String sample) throws IOException {
        Path target = Files.createDirectory(classes.resolve(sample));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", target.toString()));
        try (Stream<Path> tree = Files.walk(SAMPLES.resolve(sample))) {
            tree.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as(sample).isZero();
        return new URLClassLoader(new URL[] {target.toUri().toURL()}, getClass().getClassLoader());
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
