package org.gradus.engine.assignment;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.protocol.Question;

/**
 * A property of one layer or loss and what it is tried on, nothing of which is drawn. For running alone; an assignment has none.
 *
 * @param id its name
 * @param file where it stands
 * @param title what it is about
 * @param property the name of the property
 * @param part what is tried
 * @param arguments one for each parameter of the part's constructor, in the same order; none of them tied
 * @param question what is asked
 * @param otherArguments of the object that is asked the other question, where it is another one with its own; empty otherwise
 * @param otherQuestion what else is asked; only properties about conduct need it
 */
public record PropertyCase(
        String id,
        String file,
        String title,
        String property,
        Part part,
        List<CaseArgument> arguments,
        Question question,
        List<CaseArgument> otherArguments,
        Optional<Question> otherQuestion)
        implements CaseFile {

    /** The property of two objects that have arguments of their own. */
    public static final String TWO_SIZES = "two sizes in turn";

    public PropertyCase {
        arguments = List.copyOf(arguments);
        otherArguments = List.copyOf(otherArguments);
    }

    /**
     * That the file asks for something that there is not.
     *
     * @param reason what is wrong, without a full stop
     * @param remedy what to do, a sentence
     */
    public AssignmentException unknownProperty(String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(file, "/property", reason, remedy)));
    }
}
