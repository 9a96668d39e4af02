package org.gradus.engine.sandbox.process;

import java.time.Duration;

/**
 * The time that a request has taken.
 *
 * @param cpu of all threads of the process together
 * @param idle that the process has let pass by itself, asleep or blocked
 */
public record TimeUsed(Duration cpu, Duration idle) {

    boolean isBeyond(TimeLimit limit) {
        return cpu.compareTo(limit.cpu()) > 0 || idle.compareTo(limit.idle()) > 0;
    }
}
