package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Java sources that a course brings along, by their names relative to the assignment's folder. Nothing of it runs in the judge.
 *
 * @param reference what answers for its parts; students never get it
 * @param support what is compiled with every submission, and wins over a student's copy of the same class
 */
public record CourseCode(SortedMap<String, String> reference, SortedMap<String, String> support) {

    /** The folder of what is compiled with every submission. */
    public static final String SUPPORT = "support";

    /** The folder of what answers. */
    public static final String REFERENCE = "reference";

    /** Of an assignment that is data alone. */
    public static final CourseCode NONE = new CourseCode(Collections.emptySortedMap(), Collections.emptySortedMap());

    public CourseCode {
        reference = Collections.unmodifiableSortedMap(new TreeMap<>(reference));
        support = Collections.unmodifiableSortedMap(new TreeMap<>(support));
    }
}
