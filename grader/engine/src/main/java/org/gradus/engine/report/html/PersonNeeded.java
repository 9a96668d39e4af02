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

    static List<PersonNeeded> in(List<Graded> graded) {
        List<PersonNeeded> all = new ArrayList<>();
        for (int place = 0; place < graded.size(); place++) {
            Graded one = graded.get(place);
            for (Why why : Why.values()) {
                int where = place;
                reason(why, one.record())
                        .map(reason ->
                                new PersonNeeded(where, PageText.line(one.submission()), why, PageText.line(reason)))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(PersonNeeded::why).thenComparing(PersonNeeded::place));
        return all;
    }

    private static Optional<String> reason(Why why, SubmissionRecord record) {
        return switch (why) {
            case NEEDS_ATTENTION -> ofStatus(record, Status.NEEDS_ATTENTION);
            case REFUSED -> ofStatus(record, Status.REFUSED);
            case FAULT -> ofStatus(record, Status.GRADER_FAULT);
            case RULE -> outcome(record, Outcome.BrokeRule.class);
            case RANDOM -> record.noteOnRandomNumbers();
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
