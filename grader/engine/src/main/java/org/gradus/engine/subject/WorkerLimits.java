package org.gradus.engine.subject;

import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.process.TimeLimit;

/**
 * What a worker may use.
 *
 * @param jvm what its JVM may have
 * @param script the time that one script may take
 * @param replyBytes the largest reply to one step
 * @param printedBytes how much of what the student prints is kept
 */
public record WorkerLimits(JvmLimits jvm, TimeLimit script, int replyBytes, int printedBytes) {}
