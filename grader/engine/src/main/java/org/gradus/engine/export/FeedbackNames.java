package org.gradus.engine.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.table.TableException;

/** Where a service looks for the feedback of a person in the zip that it takes. It finds people by these names and by nothing else. */
final class FeedbackNames {

    private static final String FILE = "feedback.html";
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\s*$");

    /** Of a file of Canvas' download: the name, the person, the file. Under another name Canvas ignores what it gets. */
    private static final Pattern CANVAS = Pattern.compile("([^_/]+_(?:LATE_)?\\d+_\\d+)_.*");

    private FeedbackNames() {}

    /**
     * The name; nothing where it cannot be known.
     *
     * @throws TableException if the service takes no feedback as a zip
     */
    static Optional<String> of(GradebookFormat service, Roster roster, Member member, Score score) {
        return switch (service) {
            case MOODLE -> moodle(roster, member);
            case CANVAS -> canvas(score);
            default ->
                throw new TableException("Feedback goes back as a zip to canvas and moodle alone, not to " + service
                        + ". Leave out --feedback.");
        };
    }

    /**
     * Moodle's {@code Name_12_assignfeedback_file_/}: it takes the second piece for the participant, so the name must not have an
     * underscore. The one at the end is for versions before 4.1.
     */
    private static Optional<String> moodle(Roster roster, Member member) {
        String identifier = roster.table()
                .find("Identifier")
                .map(member.row()::cell)
                .orElse(member.row().cell(0));
        Matcher number = LAST_NUMBER.matcher(identifier);
        return number.find()
                ? Optional.of(plain(member.person().name()) + "_" + number.group(1) + "_assignfeedback_file_/" + FILE)
                : Optional.empty();
    }

    private static Optional<String> canvas(Score score) {
        return score.file().or(() -> fileOf(score.submission())).map(file -> plain(file, '_') + "_" + FILE);
    }

    /** Where a file of the download was graded as it was. */
    private static Optional<String> fileOf(String submission) {
        Matcher download = CANVAS.matcher(submission);
        return download.matches() ? Optional.of(download.group(1)) : Optional.empty();
    }

    private static String plain(String name) {
        String plain = plain(name, ' ').strip();
        return plain.isEmpty() ? "Participant" : plain;
    }

    /** Letters, digits and a few signs, since it becomes a path. */
    private static String plain(String name, char kept) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .forEach(sign -> plain.appendCodePoint(
                        Character.isLetterOrDigit(sign) || sign == kept || sign == '-' ? sign : ' '));
        return plain.toString();
    }
}
