package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A right submission of which something cannot be read, or not as Java in UTF-8: it keeps its marks, or a person is asked. */
@Tag("commands")
class UnreadIT {

    private static final List<String> CLASSES =
            List.of("Dense", "ReLU", "Sigmoid", "SquaredError", "CrossEntropy", "SoftmaxCrossEntropy");
    private static final String CLASS = "public class Dense";
    /** In Shift-JIS the first letter ends with a backslash. */
    private static final String COMMENT = "/** 表update 重みの全結合層 */\n";

    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final byte[] CLASS_FILE = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};

    private static final Map<Path, Set<PosixFilePermission>> locked = new HashMap<>();
    private static Path submissions = Path.of("");
    private static Finished finished = new Finished(-1, "", "");
    private static Tables tables = new Tables(Path.of(""));

    @BeforeAll
    static void grade() throws IOException, InterruptedException {
        submissions = Places.empty("unread/submissions");
        lock(right("locked-source").resolve("Dense.java"));
        for (String folder : List.of(".git", "data", "target", "src/test")) {
            lock(Files.createDirectories(right("locked-elsewhere").resolve(folder)));
        }
        Path layers = Files.createDirectory(right("locked-folder").resolve("layers"));
        Files.move(layers.resolveSibling("Dense.java"), layers.resolve("Dense.java"));
        lock(layers);
        lock(right("locked-whole"));
        lock(zip("locked-zip", ""));
        zip("colon", "A:B task/");
        Files.write(right("class-file").resolve("Dense.java"), CLASS_FILE);
        Files.write(right("class-file-beside").resolve("Old.java"), CLASS_FILE);
        Files.write(right("nothing").resolve("Dense.java"), new byte[0]);
        Files.writeString(right("web-page").resolve("Dense.java"), "\n<!DOCTYPE html><html><body>Dense</body></html>");
        Path dense = right("shift-jis").resolve("Dense.java");
        String source = Files.readString(dense);
        assertThat(source).contains(CLASS);
        Files.write(dense, source.replace(CLASS, COMMENT + CLASS).getBytes(SHIFT_JIS));
        for (String undecodable : List.of("M\\374ller", "M\\366ller")) {
            inShell("cp -r class-file-beside \"$(printf '" + undecodable + "')\"");
        }
        Path out = Places.fresh("unread/out");
        finished = withoutPrivileges().finish(Runs.batchWords(submissions, out));
        tables = new Tables(out);
    }

    @AfterAll
    static void unlock() throws IOException {
        for (Map.Entry<Path, Set<PosixFilePermission>> each : locked.entrySet()) {
            Files.setPosixFilePermissions(each.getKey(), each.getValue());
        }
    }

    @Test
    void noFaultOfGradusComesOfIt() {
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.out()).doesNotContain("grader_fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked-elsewhere", "colon", "class-file-beside", "shift-jis", "M%FCller", "M%F6ller"})
    void whatDoesNotMatterCostsNothing(String name) throws IOException {
        assertThat(tables.score(name).get("points"))
                .as(tables.rows("marks.csv", name).toString())
                .isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            locked-source | Dense.java cannot be read: make it readable (chmod -R u+rX)
            locked-folder | nothing to run was found for Dense, and the folder layers cannot be read: make it readable (chmod
            locked-whole  | it cannot be read: make it readable (chmod -R u+rX)
            locked-zip    | it cannot be read: make it readable (chmod -R u+rX)
            class-file    | Dense.java is not Java source but a compiled class file: hand in the source
            nothing       | Dense.java is empty: hand in the source
            web-page      | Dense.java is not Java source but a web page (HTML): hand in the source
            """)
    void whatMattersIsLeftToAPerson(String name, String reason) throws IOException {
        assertThat(tables.score(name).get("status")).isEqualTo("needs_attention");
        assertThat(tables.rows("marks.csv", name))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason")).contains(reason));
    }

    @Test
    void anEncodingMayBeNamed() {
        Finished graded = Gradus.inProcess(
                "grade", submissions.resolve("shift-jis"), "-a", Places.ASSIGNMENT, "--encoding", "shift-jis");

        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(graded.out()).contains("Dense.java is not UTF-8; read as Shift_JIS", "100 of 100");
    }

    @Test
    void anEncodingThatNobodyKnowsIsWrongUsage() {
        Finished refused = Gradus.inProcess(
                "grade", submissions.resolve("shift-jis"), "-a", Places.ASSIGNMENT, "--encoding", "shift jis");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Java knows no encoding called 'shift jis'. Name one such as Shift_JIS");
    }

    private static Path right(String name) throws IOException {
        Path folder = submissions.resolve(name);
        if (!Files.exists(folder)) {
            Places.copy(Places.SAMPLES.resolve("correct-loops"), folder);
        }
        return folder;
    }

    private static Path zip(String name, String folder) throws IOException {
        Path file = submissions.resolve(name + ".zip");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String one : CLASSES) {
                zip.putNextEntry(new ZipEntry(folder + one + ".java"));
                Files.copy(Places.SAMPLES.resolve("correct-loops").resolve(one + ".java"), zip);
            }
        }
        return file;
    }

    private static void lock(Path path) throws IOException {
        locked.put(path, Files.getPosixFilePermissions(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }

    /** Not even the superuser then reads what is locked. */
    private static Gradus withoutPrivileges() throws IOException, InterruptedException {
        boolean isRoot =
                new ProcessBuilder("sh", "-c", "test $(id -u) = 0").start().waitFor() == 0;
        return isRoot
                ? new Gradus().startedBy("setpriv", "--bounding-set=-dac_override,-dac_read_search")
                : new Gradus();
    }

    /** Java cannot write a name that is not UTF-8. */
    private static void inShell(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command)
                        .directory(submissions.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }
}
