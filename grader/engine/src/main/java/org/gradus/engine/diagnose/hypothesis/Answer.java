package org.gradus.engine.diagnose.hypothesis;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gradus.engine.check.Answers;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Reply;

/** What a student's object answered about one quantity. */
public sealed interface Answer {

    /** Numbers; a loss's value as a 1x1 matrix. */
    record Numbers(MatrixData matrix) implements Answer {}

    /** The call threw, or returned what is no matrix. */
    record NoNumbers() implements Answer {}

    /** The call was not answered: it hung, ended the process, or came after one that did. */
    record Silence() implements Answer {}

    /**
     * Reads the answer from a reply, if there is one.
     *
     * @param rows what of a matrix is the answer
     */
    static Answer of(Optional<Reply> reply, Facet quantity, UnaryOperator<MatrixData> rows) {
        return reply.map(any -> of(any, quantity, rows)).orElse(new Silence());
    }

    private static Answer of(Reply reply, Facet quantity, UnaryOperator<MatrixData> rows) {
        return Answers.numbers(reply, quantity)
                .map(rows)
                .<Answer>map(Numbers::new)
                .orElse(new NoNumbers());
    }
}
