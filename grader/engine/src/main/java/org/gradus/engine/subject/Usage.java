package org.gradus.engine.subject;

import java.time.Duration;
import org.gradus.engine.sandbox.process.TimeUsed;

/**
 * What playing scripts takes, or may take.
 *
 * @param steps that were asked, repetitions counted each time
 * @param bytes that were answered
 * @param cpu of the worker processes, their start included
 * @param idle time that they let pass, asleep or blocked
 */
public record Usage(long steps, long bytes, Duration cpu, Duration idle) {

    static final Usage NONE = new Usage(0, 0, Duration.ZERO, Duration.ZERO);

    /** Of a request that asked steps and was answered bytes in a time. */
    static Usage of(long steps, long bytes, TimeUsed time) {
        return new Usage(steps, bytes, time.cpu(), time.idle());
    }

    Usage plus(Usage other) {
        return new Usage(steps + other.steps, bytes + other.bytes, cpu.plus(other.cpu), idle.plus(other.idle));
    }

    Usage minus(Usage other) {
        return new Usage(steps - other.steps, bytes - other.bytes, cpu.minus(other.cpu), idle.minus(other.idle));
    }

    Usage dividedBy(int parts) {
        return new Usage(steps / parts, bytes / parts, cpu.dividedBy(parts), idle.dividedBy(parts));
    }
}
