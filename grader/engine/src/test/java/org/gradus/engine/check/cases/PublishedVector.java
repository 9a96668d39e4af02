package org.gradus.engine.check.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;

/**
 * A worked example that somebody has published, and what became of it here.
 *
 * @param file the collection that it is from
 * @param name its name there
 * @param cases of the assignment that expect its numbers
 * @param slips cases that expect numbers of it that are wrong, or have lost their digits
 * @param remark what is left out, derived or wrong, and why
 */
record PublishedVector(String file, String name, List<String> cases, List<String> slips, Optional<String> remark) {

    private static final Path FOLDER = Path.of(
            System.getProperty("gradus.root"), "grader/engine/src/test/resources/assignments/published-vectors");
    private static final String NOTHING = "-";

    PublishedVector {
        cases = List.copyOf(cases);
        slips = List.copyOf(slips);
    }

    static List<PublishedVector> all() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("vectors.txt"))) {
            return lines.skip(1)
                    .map(line -> of(List.of(line.split(" \\| ", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its cases expect what was published; the slips are kept where hidden cases are. */
    static Assignment assignment() {
        return AssignmentLoader.load(FOLDER, Optional.of(FOLDER.resolve("slips")));
    }

    boolean isLeftOut() {
        return cases.isEmpty() && slips.isEmpty();
    }

    private static PublishedVector of(List<String> cells) {
        return new PublishedVector(
                cells.get(0),
                cells.get(1),
                words(cells.get(2)),
                words(cells.get(3)),
                Optional.of(cells.get(4)).filter(remark -> !remark.equals(NOTHING)));
    }

    private static List<String> words(String cell) {
        return cell.equals(NOTHING) ? List.of() : List.of(cell.split(" ", -1));
    }
}
