package org.gradus.engine.journal;

import java.math.BigInteger;
import org.gradus.engine.file.Digest;

/**
 * One of several parts that a class is graded in, each by itself. Whose submission falls into which follows from its name alone: whoever
 * else hands in, or in which order, moves nobody.
 *
 * @param number from 1 on
 * @param of how many there are
 */
public record Shard(int number, int of) {

    /** More than the tasks that a cluster takes in one array. */
    public static final int MOST = 1_000_000;

    public Shard {
        requireOne(number, of);
    }

    static void requireOne(int number, int of) {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard: expected 1 to " + of + " of up to " + MOST + " but was " + number);
        }
    }

    /** Whether a submission of this name is in it. */
    public boolean holds(String submission) {
        return numberOf(submission, of) == number;
    }

    /** Which of so many shards holds a submission. */
    static int numberOf(String submission, int of) {
        String hash = new Digest().text("shard").text(submission).hex();
        return new BigInteger(hash, 16).mod(BigInteger.valueOf(of)).intValueExact() + 1;
    }

    /** As the option takes it. */
    public String word() {
        return number + "/" + of;
    }

    @Override
    public String toString() {
        return "shard " + number + " of " + of;
    }
}
