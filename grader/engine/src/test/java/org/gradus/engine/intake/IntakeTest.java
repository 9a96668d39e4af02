package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gradus.engine.intake.Collected.Accepted;
import org.gradus.engine.intake.Collected.Empty;
import org.gradus.engine.intake.Collected.NeedsAttention;
import org.gradus.engine.intake.Collected.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a folder, what is left out, and what is refused. */
@Timeout(600)
class IntakeTest {

    @TempDir
    Path folder;

    @Test
    void sourcesAreFoundAnywhereAndSorted() throws IOException {
        write("src/main/java/layers/ReLU.java", "class ReLU {}");
        write("Dense.java", "class Dense {}");
        write("a/b/Sigmoid.JAVA", "class Sigmoid {}");
        write("pom.xml", "<project/>");
        write("build.sh", "exit 1");

        assertThat(collect())
                .isEqualTo(new Accepted(
                        List.of(
                                new SourceFile("Dense.java", "class Dense {}"),
                                new SourceFile("a/b/Sigmoid.JAVA", "class Sigmoid {}"),
                                new SourceFile("src/main/java/layers/ReLU.java", "class ReLU {}")),
                        List.of()));
    }

    @Test
    void nonAsciiNamesWork() throws IOException {
        write("\u00DCbung/D\u00E9nse.java", "class X {}");

        assertThat(paths()).containsExactly("\u00DCbung/D\u00E9nse.java");
    }

    @Test
    void hiddenFilesAndTestsAreLeftOutWithoutAWord() throws IOException {
        write("Dense.java", "class Dense {}");
        write(".git/Old.java", "class Old {}");
        write("__MACOSX/Copy.java", "class Copy {}");
        write("._Dense.java", "binary");
        write("part/src/test/java/DenseTest.java", "class DenseTest {}");

        Accepted accepted = (Accepted) collect();
        assertThat(accepted.sources()).containsExactly(new SourceFile("Dense.java", "class Dense {}"));
        assertThat(accepted.notes()).isEmpty();
    }

    @Test
    void whatIsLeftOutBesideSourcesMattersToTheClassThatItIsNamedAfter() throws IOException {
        write("Dense.java", "class Dense {}");
        write("Sigmoid.java.txt", "class Sigmoid {}");
        write("out/ReLU.java", "class ReLU {}");
        write("bin/Tanh.class", "compiled");
        write("src/test/java/Softmax.java", "class Softmax {}");
        write("rest.zip", "zip");

        List<Unread> unread = ((Accepted) collect()).unread();

        for (String named : List.of("Sigmoid", "ReLU", "Tanh", "Softmax")) {
            assertThat(unread.stream().filter(each -> each.mayHold(named)))
                    .extracting(Unread::sentence)
                    .hasSize(2)
                    .anySatisfy(sentence -> assertThat(sentence).contains(named + ".", " was left out: "))
                    .contains("rest.zip was not opened: hand in the files themselves, not an archive inside");
        }
        assertThat(unread.stream().filter(each -> each.mayHold("Attention"))).hasSize(1);
    }

    @Test
    void whatIsInAFolderOfBuildOutputAloneIsNotLeftOut() throws IOException {
        write("out/ReLU.java", "class ReLU {}");

        assertThat(((Accepted) collect()).unread()).isEmpty();
    }

    @Test
    void moduleInfoIsLeftOutWithANote() throws IOException {
        write("Dense.java", "class Dense {}");
        write("src/module-info.java", "module x {}");

        assertThat(paths()).containsExactly("Dense.java");
        assertThat(collect().notes()).containsExactly("not needed and left out: src/module-info.java");
    }

    @Test
    void buildOutputIsLeftOutWithANote() throws IOException {
        write("Dense.java", "class Dense {}");
        write("out/Dense.java", "class Dense { int old; }");

        assertThat(paths()).containsExactly("Dense.java");
        assertThat(collect().notes()).containsExactly("left out as build output: out/Dense.java");
    }

    @Test
    void aPackageCalledOutIsTakenWhenThereIsNothingElse() throws IOException {
        write("out/Dense.java", "package out; class Dense {}");

        assertThat(paths()).containsExactly("out/Dense.java");
        assertThat(collect().notes()).singleElement().asString().contains("they were read anyway: out/Dense.java");
    }

    @Test
    void belowSrcAFolderCalledBuildIsAPackage() throws IOException {
        write("src/main/java/build/Dense.java", "package build; class Dense {}");
        write("src/main/java/app/Main.java", "package app; class Main {}");

        assertThat(paths()).hasSize(2);
        assertThat(collect().notes()).isEmpty();
    }

    @Test
    void noSourceAtAllIsEmpty() throws IOException {
        write("README.md", "soon");
        write("module-info.java", "module x {}");

        assertThat(collect()).isEqualTo(new Empty(List.of("not needed and left out: module-info.java")));
    }

    @Test
    void whatCouldHideSourcesNeedsAttention() throws IOException {
        for (String name : List.of("in.zip", "in.rar", "lib/x.7z", "Dense.class", "target/a.jar", "Dense.java.txt")) {
            Path file = write(name, "x");
            assertThat(collect())
                    .as(name)
                    .isInstanceOfSatisfying(
                            NeedsAttention.class,
                            attention -> assertThat(attention.reason())
                                    .startsWith("there is no .java file, but " + name + ": "));
            Files.delete(file);
        }
    }

    @Test
    void onlyTestsNeedAttention() throws IOException {
        write("src/test/java/Dense.java", "class Dense {}");

        assertThat(collect())
                .isInstanceOfSatisfying(
                        NeedsAttention.class,
                        attention -> assertThat(attention.reason()).contains("src/test is not graded"));
    }

    @Test
    void anArchiveBesideSourcesIsANote() throws IOException {
        write("Dense.java", "class Dense {}");
        write("old.rar", "x");
        write("lib/ejml.jar", "x");

        assertThat(paths()).containsExactly("Dense.java");
        assertThat(collect().notes()).containsExactly("archives inside are not opened: old.rar");
    }

    @Test
    void aSourceOverTheLimitIsRefusedAndOneAtTheLimitIsNot() throws IOException {
        write("Dense.java", " ".repeat(Handed.BYTES_EACH));
        assertThat(paths()).containsExactly("Dense.java");

        write("Dense.java", " ".repeat(Handed.BYTES_EACH + 1));
        assertThat(refusal()).isEqualTo("Dense.java is larger than the 4 KiB that a source may have");
    }

    @Test
    void tooManySourcesAreRefused() throws IOException {
        for (int i = 0; i < Handed.SOURCES; i++) {
            write("A" + i + ".java", "class A" + i + " {}");
        }
        assertThat(paths()).hasSize(Handed.SOURCES);

        write("B.java", "class B {}");
        assertThat(refusal()).contains("there are 6 Java sources, more than the 5");
    }

    @Test
    void namesThatDifferOnlyInCaseAreRefused() throws IOException {
        write("layers/Dense.java", "class Dense {}");
        write("Layers/dense.java", "class Dense { }");

        assertThat(refusal()).contains("Layers/dense.java", "layers/Dense.java", "differ only in case");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        write("d/".repeat(31) + "Dense.java", "class Dense {}");
        assertThat(paths()).hasSize(1);

        write("e/".repeat(32) + "ReLU.java", "class ReLU {}");
        assertThat(refusal()).contains("nested more than 32 deep");
    }

    @Test
    void longPathsAreRefused() throws IOException {
        write(("x".repeat(200) + "/").repeat(5) + "Dense.java", "class Dense {}");

        assertThat(refusal()).contains("longer than 1000 characters").hasSizeLessThan(200);
    }

    @Test
    void aLinkThatLeavesIsRefused() throws IOException {
        write("work/Dense.java", "class Dense {}");
        write("secret/Answer.java", "class Answer {}");
        Path work = folder.resolve("work");
        for (String target : List.of("../secret/Answer.java", "/etc/passwd", "..", "a/../../secret")) {
            Path link = Files.createSymbolicLink(work.resolve("Link.java"), Path.of(target));
            assertThat(Handed.collect(work))
                    .as(target)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains("Link.java leads out of the submission"));
            Files.delete(link);
        }
    }

    @Test
    void aLinkThatStaysInsideIsANoteAndACycleEnds() throws IOException {
        write("a/Dense.java", "class Dense {}");
        Files.createSymbolicLink(folder.resolve("Alias.java"), Path.of("a/Dense.java"));
        Files.createSymbolicLink(folder.resolve("a/again"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("missing"));

        assertThat(paths()).containsExactly("a/Dense.java");
        assertThat(collect().notes()).containsExactly("symbolic links are not followed: Alias.java, a/again, nowhere");
    }

    @Test
    void aPipeThatClaimsToBeASourceIsRefusedAndAnotherIsIgnored() throws IOException, InterruptedException {
        write("Dense.java", "class Dense {}");
        makePipe("other");
        assertThat(paths()).containsExactly("Dense.java");

        makePipe("Pipe.java");
        assertThat(refusal()).contains("Pipe.java is not a regular file");
    }

    @Test
    void messagesStayOnOneLineAndShort() throws IOException {
        write("a\nb" + "c".repeat(150) + ".java", new byte[] {(byte) 0xFF, 'x'});
        for (int i = 0; i < 9; i++) {
            write("x" + i + ".rar", "x");
        }

        assertThat(collect().notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).hasSizeLessThan(200).doesNotContain("\n"));
        assertThat(collect().notes().get(0)).endsWith("x0.rar, x1.rar, x2.rar and 6 more");
    }

    @Test
    void aFaultOfThisMachineIsAnExceptionThatSaysWhatToDo() {
        Path gone = folder.resolve("gone");
        for (Submission submission : List.of(new Submission.Folder("x", gone), new Submission.Zip("x", gone))) {
            assertThatThrownBy(() -> Handed.collect(submission))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("cannot read the submission x")
                    .hasMessageContaining("check the disk");
        }
    }

    @Test
    void limitsThatAllowNothingAreRejected() {
        assertThatThrownBy(() -> new SourceLimits(0, 1)).hasMessage("sources: expected at least 1 but was 0");
        assertThatThrownBy(() -> new SourceLimits(1, 0)).hasMessageContaining("bytesEach: expected 1 to");
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        write("I/TITLE.JAVA", "class I {}".getBytes(ISO_8859_1));
        write("i.ZIP", "x".getBytes(UTF_8));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(paths()).containsExactly("I/TITLE.JAVA");
            assertThat(collect().notes()).containsExactly("archives inside are not opened: i.ZIP");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void makePipe(String name) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Process process = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(process.waitFor()).isZero();
    }

    private Path write(String path, String text) throws IOException {
        return Handed.write(folder, path, text);
    }

    private Path write(String path, byte[] bytes) throws IOException {
        return Handed.write(folder, path, bytes);
    }

    private Collected collect() {
        return Handed.collect(folder);
    }

    private List<String> paths() {
        assertThat(collect()).isInstanceOf(Accepted.class);
        return ((Accepted) collect()).sources().stream().map(SourceFile::path).toList();
    }

    private String refusal() {
        assertThat(collect()).isInstanceOf(Refused.class);
        return ((Refused) collect()).reason();
    }
}
