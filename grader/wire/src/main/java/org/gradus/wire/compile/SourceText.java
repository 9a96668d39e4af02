package org.gradus.wire.compile;

/**
 * One source file of a submission.
 *
 * @param path relative to the submission, with forward slashes; what messages call the file
 * @param text its characters, without a byte-order mark
 */
public record SourceText(String path, String text) {

    /** The last segment of the path, {@code Dense.java}. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
