package org.gradus.engine.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.wire.Reply;
import org.gradus.wire.Reply.Failure.Kind;

/**
 * What a subject answered to a script.
 *
 * @param replies one for each step, in order, as far as it got
 * @param ending how it ended; unless it is complete, the first unanswered step is the one that it ended in
 * @param detail what is known of the ending beyond that, for example an exit code; may be empty
 */
public record Transcript(List<Reply> replies, Ending ending, String detail) {
    public Transcript {
        replies = List.copyOf(replies);
    }

    /** The reply to a step; empty if the subject did not come to answer it. */
    public Optional<Reply> reply(int step) {
        return step < replies.size() ? Optional.of(replies.get(step)) : Optional.empty();
    }

    /** Whether it ran into a limit that a busy machine might have had a part in. */
    boolean metLimit() {
        return ending.isLimit() || firstStarved().isPresent();
    }

    /** The first step in which the JVM refused a thread or a buffer. */
    Optional<Integer> firstStarved() {
        return IntStream.range(0, replies.size())
                .filter(step -> replies.get(step) instanceof Reply.Failure failure && failure.kind() == Kind.STARVED)
                .boxed()
                .findFirst();
    }

    /** The first step that was not answered: where it hung or died. */
    public int firstUnanswered() {
        return replies.size();
    }
}
