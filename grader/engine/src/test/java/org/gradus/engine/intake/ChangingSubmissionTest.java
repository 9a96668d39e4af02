package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradus.engine.file.ChangedException;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.Pipe;
import org.gradus.engine.file.StuckException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A submission that others change while it is read, once at the worst moment, and again and again. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ChangingSubmissionTest {

    private static final Patience LONG = new Patience(Duration.ofMinutes(5));

    /** Where something is waited for that never comes; all else comes sooner, on a machine of any load. */
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1));

    private static final Intake INTAKE = new Intake(new SourceLimits(5, 4096), Optional.empty(), LONG);
    private static final String TEXT = "class Dense {}";

    @TempDir
    Path place;

    @Test
    void aPipeThatTakesThePlaceOfASourceOnceItWasListedIsNotWaitedForLong() throws Exception {
        try (FolderTree tree = new FolderTree(handedIn(), SHORT)) {
            Entry.Document dense = only(tree.entries());
            Pipe.inPlaceOf(source());

            assertThatExceptionOfType(StuckException.class)
                    .isThrownBy(() -> dense.content().read(4096));
        }
    }

    @Test
    void aPipeThatTakesThePlaceOfAFolderIsNotWaitedForLong() throws Exception {
        try (FolderTree tree = new FolderTree(handedIn(), SHORT)) {
            Entry.Document dense = only(tree.entries());
            Files.delete(source());
            Pipe.inPlaceOf(sources());

            assertThatExceptionOfType(StuckException.class)
                    .isThrownBy(() -> dense.content().read(4096));
        }
    }

    @Test
    void aLinkThatTakesThePlaceOfAFolderDoesNotLeadToTheWorkOfAnother() throws Exception {
        Path other = Files.createDirectory(place.resolve("other"));
        Files.writeString(other.resolve("Dense.java"), TEXT);
        try (FolderTree tree = new FolderTree(handedIn(), LONG)) {
            Entry.Document dense = only(tree.entries());
            Files.delete(source());
            Files.delete(sources());
            Files.createSymbolicLink(sources(), other);

            assertThatExceptionOfType(ChangedException.class)
                    .isThrownBy(() -> dense.content().read(4096));
        }
    }

    @Test
    void aSubmissionThatBecameALinkToThatOfAnotherIsForAPersonToLookAt() throws Exception {
        Path other = Files.createDirectory(place.resolve("other"));
        Files.writeString(other.resolve("Dense.java"), TEXT);
        Path link = Files.createSymbolicLink(place.resolve("student"), other);

        assertThat(INTAKE.collect(new Submission.Folder("student", link)))
                .isInstanceOfSatisfying(
                        Collected.NeedsAttention.class,
                        attention -> assertThat(attention.reason())
                                .contains(
                                        "student cannot be read: it is not a folder but a symbolic link",
                                        "run the same command"));
    }

    @Test
    void aSubmissionThatBecameAPipeIsForAPersonToLookAt() throws Exception {
        Path pipe = Pipe.at(place.resolve("student"));

        for (Submission submission :
                List.of(new Submission.Folder("student", pipe), new Submission.Zip("student", pipe))) {
            assertThat(INTAKE.collect(submission))
                    .isInstanceOfSatisfying(
                            Collected.NeedsAttention.class,
                            attention -> assertThat(attention.reason()).contains("a pipe, a socket or a device"));
        }
    }

    @Test
    void aSourceThatIsStillBeingWrittenIsForAPersonToLookAt() throws Exception {
        try (FolderTree tree = new FolderTree(handedIn(), LONG)) {
            Entry.Document dense = only(tree.entries());
            Files.writeString(source(), "// more", StandardOpenOption.APPEND);

            assertThatExceptionOfType(ChangedException.class)
                    .isThrownBy(() -> dense.content().read(4096));
        }
    }

    @Test
    void aZipThatIsWrittenAgainWhileItIsReadHasChanged() throws Exception {
        Path zip = Handed.zip(place.resolve("student.zip"), Map.of("Dense.java", TEXT.getBytes(UTF_8)));
        try (ZipTree tree = new ZipTree(zip, LONG)) {
            tree.entries();
            tree.requireUnchanged();
            Handed.zip(place.resolve("student.zip"), Map.of("Dense.java", new byte[100]));

            assertThatExceptionOfType(ChangedException.class).isThrownBy(tree::requireUnchanged);
        }
    }

    @Test
    void whateverIsSwappedInHoweverOftenTheReadingEndsAndReadsNothingElse() throws Exception {
        handedIn();
        // A pipe that is swapped in between looking and opening is waited for: hardly ever, but then for all of it.
        Intake impatient = new Intake(new SourceLimits(5, 4096), Optional.empty(), SHORT);
        Path pipe = Pipe.at(place.resolve("pipe"));
        Path secret = Files.writeString(place.resolve("secret"), "class Secret {}");
        AtomicBoolean isOver = new AtomicBoolean();
        Thread swapper = new Thread(() -> swap(pipe, secret, isOver), "swapper");
        swapper.start();
        try {
            for (int i = 0; i < 100; i++) {
                Collected collected = impatient.collect(new Submission.Folder("student", place.resolve("student")));
                if (collected instanceof Collected.Accepted accepted) {
                    assertThat(accepted.sources()).extracting(SourceFile::text).containsExactly(TEXT);
                }
            }
        } finally {
            isOver.set(true);
            swapper.join();
        }
    }

    /** A file, a pipe, a link to a file, again and again, each in the place of the other in one step. */
    private void swap(Path pipe, Path secret, AtomicBoolean isOver) {
        try {
            Path fresh = place.resolve("fresh");
            while (!isOver.get()) {
                Files.writeString(fresh, TEXT);
                Files.move(fresh, source(), StandardCopyOption.ATOMIC_MOVE);
                Files.createLink(fresh, pipe);
                Files.move(fresh, source(), StandardCopyOption.ATOMIC_MOVE);
                Files.writeString(fresh, TEXT);
                Files.move(fresh, source(), StandardCopyOption.ATOMIC_MOVE);
                Files.createSymbolicLink(fresh, secret);
                Files.move(fresh, source(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path handedIn() throws IOException {
        Handed.write(place.resolve("student"), "src/Dense.java", TEXT);
        return place.resolve("student");
    }

    private Path sources() {
        return place.resolve("student/src");
    }

    private Path source() {
        return sources().resolve("Dense.java");
    }

    private static Entry.Document only(List<Entry> entries) {
        assertThat(entries).hasSize(1);
        return (Entry.Document) entries.get(0);
    }
}
