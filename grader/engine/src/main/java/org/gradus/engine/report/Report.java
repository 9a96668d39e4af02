package org.gradus.engine.report;

import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.report.model.Graded;

/** Makes files of graded submissions: of records and marks alone, so that the same ones give the same bytes. */
@FunctionalInterface
public interface Report {

    /** The files by their names, relative to the folder of the output. */
    SortedMap<String, byte[]> files(Assignment assignment, List<Graded> graded);
}
