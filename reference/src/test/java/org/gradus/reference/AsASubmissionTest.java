package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gradus.reference.catalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The references are handed in as a student would: in another package, with nothing but the contract and EJML. */
class AsASubmissionTest {

    private static final Path MAIN = Path.of(System.getProperty("gradus.root", ".."), "reference/src/main/java");

    @Test
    void theSourcesCompileInThePackageOfAStudent(@TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all", "-Werror", "--release", "17"));
        arguments.addAll(List.of("-d", folder.resolve("classes").toString(), "-cp", contract()));
        try (Stream<Path> sources = Files.list(MAIN.resolve("org/gradus/reference"))) {
            for (Path source : sources.filter(AsASubmissionTest::isClass).toList()) {
                arguments.add(rewritten(source, folder).toString());
            }
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, messages, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(Stream.of(Subjects.layers(), Subjects.losses(), Subjects.optimizers())
                        .flatMap(kinds -> kinds.stream().map(Kind::name)))
                .allSatisfy(kind -> assertThat(folder.resolve("classes/student/" + kind + ".class"))
                        .exists());
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("package-info.java");
    }

    private static Path rewritten(Path file, Path folder) throws IOException {
        String source = Files.readString(file);
        assertThat(source).startsWith("package org.gradus.reference;").doesNotContain("jspecify");
        String students = source.replace("package org.gradus.reference;", "package student;");
        return Files.writeString(folder.resolve(file.getFileName()), students);
    }

    /** The class path without this module. */
    private static String contract() {
        String separator = System.getProperty("path.separator", ":");
        List<String> entries = List.of(System.getProperty("java.class.path", "").split(separator, -1));
        return String.join(
                separator,
                entries.stream()
                        .filter(entry -> entry.contains("ejml") || entry.contains("layer-api"))
                        .toList());
    }
}
