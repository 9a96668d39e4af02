package org.gradus.engine.sandbox.process;

import java.time.Duration;

/**
 * How long a request may take. Neither of both goes on while the process waits for a processor, so that a busy machine costs nobody
 * marks.
 *
 * @param cpu of all threads of the process together
 * @param idle that it lets pass by itself, asleep or blocked
 */
public record TimeLimit(Duration cpu, Duration idle) {

    private static final int OF_A_FIRST_TRY = 3;

    /** For a request that is made again, with all of the limit, if it exceeds this. */
    public TimeLimit ofAFirstTry() {
        return new TimeLimit(cpu.dividedBy(OF_A_FIRST_TRY), idle.dividedBy(OF_A_FIRST_TRY));
    }
}
