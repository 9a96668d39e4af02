package org.gradus.engine.diagnose;

import java.util.Optional;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Reply;

/** What a student's object answered about one quantity. */
sealed interface Answer {

    /** Numbers; a loss's value as a 1x1 matrix. */
    record Numbers(MatrixData matrix) implements Answer {}

    /** The call threw, or returned what is no matrix. */
    record NoNumbers() implements Answer {}

    /** The call was not answered: it hung, ended the process, or came after one that did. */
    record Silence() implements Answer {}

    /** Reads the answer from a reply. */
    static Answer of(Optional<Reply> reply) {
        return reply.map(Answer::of).orElse(new Silence());
    }

    /** Reads one entry of a map of gradients. */
    static Answer of(Optional<Reply> reply, String name) {
        return reply.map(any -> of(any, name)).orElse(new Silence());
    }

    private static Answer of(Reply reply) {
        if (reply instanceof Reply.Matrix matrix) {
            return new Numbers(matrix.data());
        }
        return reply instanceof Reply.Scalar scalar
                ? new Numbers(new MatrixData(1, 1, scalar.value()))
                : new NoNumbers();
    }

    private static Answer of(Reply reply, String name) {
        MatrixData entry = reply instanceof Reply.Named named ? named.matrices().get(name) : null;
        return entry == null ? new NoNumbers() : new Numbers(entry);
    }
}
