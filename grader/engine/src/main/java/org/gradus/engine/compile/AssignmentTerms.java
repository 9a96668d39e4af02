package org.gradus.engine.compile;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Part;
import org.gradus.wire.compile.CompileTerms;
import org.gradus.wire.compile.CourseSource;

/** What the sources of an assignment are compiled by. */
public final class AssignmentTerms {

    private static final String STAYS = "";

    private AssignmentTerms() {}

    /** Those of students: with the course's classes, and its adapters for theirs. */
    public static CompileTerms of(Assignment assignment) {
        return new CompileTerms(assignment.javaRelease(), course(assignment));
    }

    /** Those of the course's own references, which need no adapter. */
    public static CompileTerms ofReferences(Assignment assignment) {
        return new CompileTerms(
                assignment.javaRelease(),
                course(assignment).stream()
                        .filter(source -> !source.isAdapter())
                        .toList());
    }

    private static List<CourseSource> course(Assignment assignment) {
        return assignment.code().support().entrySet().stream()
                .map(file -> CourseSource.named(file.getKey(), file.getValue(), adapted(assignment, file.getKey())))
                .toList();
    }

    private static String adapted(Assignment assignment, String file) {
        return assignment.parts().stream()
                .filter(part -> part.adapter().map(Part::fileOf).equals(Optional.of(file)))
                .map(Part::className)
                .findFirst()
                .orElse(STAYS);
    }
}
