package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/**
 * A submission that a person should look at first, and why.
 *
 * @param place of the submission among all
 */
public record PersonNeeded(int place, String submission, Why why, String reason) {

    /** Most urgent first: those without points before those whose points may not be what they seem. */
    public enum Why {
        NEEDS_ATTENTION("needs attention"),
        REFUSED("refused"),
        FAULT("fault of Gradus"),
        RULE("broke a rule"),
        RANDOM("random numbers"),
        LIMIT("time or memory");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** The word for it on the page. */
        public String word() {
            return word;
        }
    }

    /** Most urgent first, then in the order of the tables. */
    static final Comparator<PersonNeeded> ORDER =
            Comparator.comparing(PersonNeeded::why).thenComparing(PersonNeeded::place);

    /** Why a person should look at one, if there is a reason. */
    static List<PersonNeeded> in(int place, Graded graded) {
        List<PersonNeeded> all = new ArrayList<>();
        for (Why why : Why.values()) {
            reason(why, graded.record())
                    .map(reason ->
                            new PersonNeeded(place, PageText.line(graded.submission()), why, PageText.line(reason)))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<String> reason(Why why, SubmissionRecord record) {
        return switch (why) {
            case NEEDS_ATTENTION -> ofStatus(record, Status.NEEDS_ATTENTION);
            case REFUSED -> ofStatus(record, Status.REFUSED);
            case FAULT -> ofStatus(record, Status.GRADER_FAULT);
            case RULE -> outcome(record, Outcome.BrokeRule.class);
            case RANDOM -> record.noteOnChance();
            case LIMIT ->
                Stream.of(Outcome.TimedOut.class, Outcome.OutOfMemory.class, Outcome.OverBudget.class)
                        .flatMap(kind -> outcome(record, kind).stream())
                        .findFirst();
        };
    }

    private static Optional<String> ofStatus(SubmissionRecord record, Status status) {
        return record.status() == status ? Optional.of(record.reason()) : Optional.empty();
    }

    private static Optional<String> outcome(SubmissionRecord record, Class<? extends Outcome> kind) {
        return record.results().stream()
                .map(CheckResult::outcome)
                .filter(kind::isInstance)
                .map(Outcome::message)
                .findFirst();
    }
}
