package org.gradus.engine.check;

import org.gradus.engine.assignment.Part;

/**
 * A student's class for a part.
 *
 * @param part what it should be
 * @param binaryName the name under which the JVM knows it, {@code layers.Dense}
 */
public record Candidate(Part part, String binaryName) {}
