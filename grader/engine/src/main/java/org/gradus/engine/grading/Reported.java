package org.gradus.engine.grading;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.report.model.Graded;

/**
 * A class and what was made of it.
 *
 * @param graded as it is told: of whom nothing can be told, there is a fault of ours
 * @param files by their names
 */
public record Reported(List<Graded> graded, SortedMap<String, byte[]> files) {

    public Reported {
        graded = List.copyOf(graded);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
