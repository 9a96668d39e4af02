package org.gradus.wire.compile;

import java.util.List;

/**
 * What all submissions of a course are compiled by.
 *
 * @param release the Java release whose language and library count, as in {@code javac --release}
 * @param course what is compiled with them
 */
public record CompileTerms(int release, List<CourseSource> course) {
    public CompileTerms {
        course = List.copyOf(course);
    }

    /** Of a course that brings nothing of its own. */
    public CompileTerms(int release) {
        this(release, List.of());
    }
}
