package org.gradus.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.cli.Gradus;
import org.gradus.engine.cli.Places;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of slips in {@code docs/feedback.md}: each is made in the sample that it names, and graded. */
@Tag("documents")
class SlipsOfTheFeedbackIT {

    private static final Document PAGE = Document.at("docs/feedback.md");
    private static final int SLIPS = 14;

    /** A row of the table. */
    private record SlipRow(String className, String right, String wrong, String sentence) {

        static SlipRow of(String line) {
            String[] cells = line.split("\\|", -1);
            return new SlipRow(code(cells[1]), code(cells[2]), code(cells[3]), cells[4].strip());
        }

        private static String code(String cell) {
            return cell.strip().replaceAll("^`|`$", "");
        }
    }

    @Test
    void everyStudentReadsWhatThePageSays() throws IOException, InterruptedException {
        Path submissions = Places.empty("slips-of-the-feedback");
        List<SlipRow> rows = rows();
        assertThat(rows).hasSize(SLIPS);
        for (int i = 0; i < SLIPS; i++) {
            write(rows.get(i), submissions.resolve(name(i)));
        }
        Path marks = Places.fresh("slips-of-the-feedback-marks");

        assertThat(Gradus.run("batch", submissions, "-a", Places.ASSIGNMENT, "-o", marks)
                        .exitCode())
                .isZero();
        for (int i = 0; i < SLIPS; i++) {
            JsonNode result = new ObjectMapper()
                    .readTree(marks.resolve("results/" + name(i) + ".json").toFile());
            List<String> sentences = result.findValuesAsText("sentence");
            assertThat(sentences).as(rows.get(i).wrong()).startsWith(rows.get(i).sentence());
        }
    }

    private static List<SlipRow> rows() {
        List<String> lines = PAGE.text().lines().toList();
        int header = lines.indexOf("| class | in the code | instead | what its student reads |");
        return lines.subList(header + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(SlipRow::of)
                .toList();
    }

    private static void write(SlipRow slip, Path submission) throws IOException {
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
        Path source = submission.resolve(slip.className() + ".java");
        String text = Files.readString(source);
        assertThat(text).contains(slip.right());
        Files.writeString(source, text.replace(slip.right(), slip.wrong()));
    }

    private static String name(int row) {
        return "slip-" + (row + 1);
    }
}
