package org.gradus.engine.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.model.FileNames;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.RunFacts;

/** Files of a report in memory, for small classes. */
public final class Made implements NewFiles {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Made() {}

    /** All files of a report by their names. */
    public static SortedMap<String, byte[]> of(Report report, Assignment assignment, List<Graded> graded) {
        Made made = new Made();
        Report.Making making = report.begin(
                assignment, FileNames.of(graded.stream().map(Graded::submission).toList()), made);
        graded.forEach(one -> making.of(one).run());
        making.end();
        return made.files;
    }

    /** {@code report.html}. */
    public static byte[] page(RunFacts run, Assignment assignment, List<Graded> graded) {
        return of(Reports.ofClass(run, List.of()), assignment, graded).getOrDefault("report.html", new byte[0]);
    }

    @Override
    public void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    @Override
    public TextFile open(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                super.close();
                files.put(name, toByteArray());
            }
        };
        return new TextFile(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), UncheckedIOException::new);
    }
}
