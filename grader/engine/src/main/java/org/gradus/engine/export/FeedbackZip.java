package org.gradus.engine.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.table.ShownNames;

/** The feedback of everybody who has a grade, as the zip that Moodle or Canvas takes. The same tables give the same bytes. */
final class FeedbackZip {

    /** Of all entries: a zip has no room for an earlier time, and a later one would say when it was made. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<String> left = new ArrayList<>();

    FeedbackZip(GradebookFormat service, Grades grades, List<FacetLine> marks) {
        Map<String, List<FacetLine>> rows = rows(grades, marks);
        Roster roster = grades.matching().roster();
        for (Member member : roster.members()) {
            if (grades.grade(member).isPresent()) {
                Score score = grades.score(member).orElseThrow();
                FeedbackNames.of(service, roster, member, score)
                        .ifPresentOrElse(
                                name -> texts.put(
                                        name, FeedbackText.of(score, rows.getOrDefault(score.submission(), List.of()))),
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
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, List<FacetLine>> rows(Grades grades, List<FacetLine> marks) {
        ShownNames names = new ShownNames(
                grades.matching().scores().stream().map(Score::submission).toList());
        Map<String, List<FacetLine>> rows = new HashMap<>();
        marks.forEach(line -> names.find(line.submission())
                .ifPresent(name ->
                        rows.computeIfAbsent(name, first -> new ArrayList<>()).add(line)));
        return rows;
    }
}
