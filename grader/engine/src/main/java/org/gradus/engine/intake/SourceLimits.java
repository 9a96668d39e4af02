package org.gradus.engine.intake;

/**
 * What an assignment allows a submission to hold.
 *
 * @param sources the largest number of Java sources
 * @param bytesEach the largest size of one source, in bytes, at most 64 MiB
 */
public record SourceLimits(int sources, int bytesEach) {

    private static final int MOST_BYTES = 64 << 20;

    /**
     * CheckIds the limits.
     *
     * @throws IllegalArgumentException if a limit is not positive or a source may be larger than 64 MiB
     */
    public SourceLimits {
        if (sources < 1) {
            throw new IllegalArgumentException("sources: expected at least 1 but was " + sources);
        }
        if (bytesEach < 1 || bytesEach > MOST_BYTES) {
            throw new IllegalArgumentException("bytesEach: expected 1 to " + MOST_BYTES + " but was " + bytesEach);
        }
    }
}
