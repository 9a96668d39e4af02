package org.gradus.engine.subject;

import org.gradus.wire.MalformedFrameException;

/** What the replies to one script may take together: each may be large, but not all of them. */
final class ByteBudget {

    private final long all;
    private long left;

    ByteBudget(long bytes) {
        this.all = bytes;
        this.left = bytes;
    }

    /** @throws MalformedFrameException if there is no more of it */
    void spend(int bytes) throws MalformedFrameException {
        left -= bytes;
        if (left < 0) {
            throw new MalformedFrameException("the answers to one script are larger than " + all + " bytes together");
        }
    }

    long spent() {
        return all - left;
    }
}
