package org.gradus.engine.intake.git;

import java.time.Duration;

/**
 * What one repository may take.
 *
 * @param packBytes that come over the wire
 * @param objectBytes of one file or delta in it, unpacked
 * @param fileBytes of a file that is written; a larger one is left out
 * @param totalBytes of all files that are written
 * @param files that are written
 * @param time for all of it
 */
public record CloneBounds(long packBytes, long objectBytes, int fileBytes, long totalBytes, int files, Duration time) {

    private static final int MEGA = 1 << 20;

    /** For repositories of students: a hundred times what honest ones take. */
    public static final CloneBounds USUAL =
            new CloneBounds(256L * MEGA, 64L * MEGA, 8 * MEGA, 256L * MEGA, 20_000, Duration.ofMinutes(2));
}
