package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Java sources that a course brings along, by their names relative to the assignment's folder. Nothing of it runs in the judge.
 *
 * @param reference what answers for its parts; students never get it
 */
public record CourseCode(SortedMap<String, String> reference) {

    /** Of an assignment that is data alone. */
    public static final CourseCode NONE = new CourseCode(Collections.emptySortedMap());

    public CourseCode {
        reference = Collections.unmodifiableSortedMap(new TreeMap<>(reference));
    }
}
