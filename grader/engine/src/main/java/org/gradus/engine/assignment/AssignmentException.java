package org.gradus.engine.assignment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An assignment cannot be used as it is. The message has one line per problem, ready to be shown. */
public final class AssignmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems what is wrong; kept in their natural order
     * @throws IllegalArgumentException if there is none
     */
    public AssignmentException(Collection<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: expected at least one");
        }
        this.problems = problems.stream().sorted().toList();
    }

    /** Everything that was found, by file and place; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
