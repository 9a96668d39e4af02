package org.gradus.engine.export;

import java.math.BigDecimal;
import java.util.Optional;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.export.Score.Lateness;

/**
 * What each person of a roster gets.
 *
 * @param outOf what the gradebook's column is worth
 */
public record Grades(Matching matching, BigDecimal outOf, Lateness lateness) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The one submission of a person. */
    Optional<Score> score(Member member) {
        return matching.only(member);
    }

    /** The grade of a person; nothing unless there is exactly one submission, and it has points. */
    Optional<BigDecimal> grade(Member member) {
        return score(member).flatMap(score -> score.exported(outOf, lateness));
    }

    /** The grade of a person in percent: of the points, not of what was rounded. */
    Optional<BigDecimal> percent(Member member) {
        return score(member).flatMap(score -> score.exported(HUNDRED, lateness));
    }

    /** The grade of a person, or a blank. */
    CsvCell cell(Member member) {
        return CsvCell.number(grade(member));
    }
}
