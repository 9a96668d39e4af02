package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a run wrote, records included, but what may differ from machine to machine. */
final class OutFiles {

    private OutFiles() {}

    /** The bytes of every file, by its name. */
    static SortedMap<String, byte[]> in(Path out) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(out)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString();
                if (!name.equals("machine.json") && !name.equals(".lock")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    static void assertSame(Path out, Path expected) throws IOException {
        SortedMap<String, byte[]> wanted = in(expected);
        SortedMap<String, byte[]> made = in(out);
        assertThat(made.keySet()).isEqualTo(wanted.keySet());
        assertThat(made).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(wanted.get(name)));
    }
}
