package org.gradus.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Intake;
import org.gradus.engine.intake.SourceLimits;
import org.gradus.engine.intake.Submission;
import org.junit.jupiter.api.io.TempDir;

/** What a student zipped. */
class IntakeFuzzTest {

    private static final Intake INTAKE = new Intake(new SourceLimits(20, 64 << 10));

    /** Deflate unpacks a byte to 1032, and the bytes of a source are copied a few times on their way. */
    private static final long BYTES_FOR_A_BYTE = 16 << 10;

    /** Far below the 2 GB that a zip may announce, and above what the fuzzer's own instruments take. */
    private static final long BYTES_AT_LEAST = 128 << 20;

    @TempDir
    Path folder = Path.of("");

    /** Whatever a zip holds is a value with words for people: never an exception. */
    @FuzzTest
    void zip(byte[] bytes) throws Exception {
        Path file = folder.resolve("ada.zip");
        Files.write(file, bytes);
        Collected collected = Bounded.by(
                BYTES_AT_LEAST + bytes.length * BYTES_FOR_A_BYTE,
                () -> INTAKE.collect(new Submission.Zip("ada", file)));
        assertThat(words(collected))
                .allMatch(text -> text.length() < 2000 && text.lines().count() <= 1);
        if (collected instanceof Collected.Accepted accepted) {
            assertThat(accepted.sources()).hasSizeBetween(1, 20);
            assertThat(accepted.sources()).allMatch(source -> source.text().length() <= 64 << 10);
        }
    }

    private static Stream<String> words(Collected collected) {
        Stream<String> reason = Stream.empty();
        if (collected instanceof Collected.Refused refused) {
            reason = Stream.of(refused.reason());
        } else if (collected instanceof Collected.NeedsAttention attention) {
            reason = Stream.of(attention.reason());
        }
        return Stream.concat(reason, collected.notes().stream());
    }
}
