package org.gradus.engine.grading;

import java.util.function.Supplier;
import org.gradus.engine.report.model.Graded;

/**
 * A submission whose turn in a report will come: until then nothing is known of it but its name.
 *
 * @param graded reads and marks its record
 */
public record Turn(String submission, Supplier<Graded> graded) {}
