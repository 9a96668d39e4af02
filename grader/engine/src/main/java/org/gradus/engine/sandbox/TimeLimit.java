package org.gradus.engine.sandbox;

import java.time.Duration;

/**
 * How long a request may take. CPU time decides, so that a busy machine costs nobody marks; wall time is the backstop for what
 * sleeps or waits.
 *
 * @param cpu of all threads of the process together
 * @param wall from sending the request
 */
public record TimeLimit(Duration cpu, Duration wall) {}
