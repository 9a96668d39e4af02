package org.gradus.engine.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.engine.export.Roster.Member;

/** The page of everybody who has a grade, in the zip that Moodle or Canvas takes. The same pages give the same bytes. */
final class FeedbackZip {

    /** Of all entries: a zip has no room for an earlier time, and a later one would say when it was made. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> pages = new TreeMap<>();
    private final List<String> left = new ArrayList<>();

    FeedbackZip(GradebookFormat service, Grades grades, FeedbackPages written) {
        Roster roster = grades.matching().roster();
        for (Member member : roster.members()) {
            if (grades.grade(member).isPresent()) {
                Score score = grades.score(member).orElseThrow();
                FeedbackNames.of(service, roster, member, score)
                        .ifPresentOrElse(
                                name -> pages.put(name, written.of(score.submission())),
                                () -> left.add(score.submission() + ": no feedback, " + service
                                        + " finds a person by the name of its own download, and this is not one"));
            }
        }
    }

    /** Who has a grade and gets no feedback, a line each. */
    List<String> left() {
        return left;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                ZipEntry entry = new ZipEntry(page.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(page.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
