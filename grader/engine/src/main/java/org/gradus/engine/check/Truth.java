package org.gradus.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** The right values of a part: whoever needs to know them asks here. */
public record Truth(Part part, Reference reference) {

    /** Of a part; nothing where it has no reference. */
    public static Optional<Truth> about(Part part, References references) {
        return references.about(part).map(reference -> new Truth(part, reference));
    }

    /**
     * Every quantity, a number as a matrix of one entry.
     *
     * @param arguments of the part's constructor, in order
     * @throws IllegalArgumentException if the part does not declare its constructor as the reference has it
     */
    public SortedMap<Facet, MatrixData> answer(List<CaseArgument> arguments, Question question) {
        return reference.answer(NamedArguments.of(part, arguments), question);
    }

    /**
     * The same question, with what goes into later calls where an object is called several times for it.
     *
     * @param arguments of the part's constructor, in order
     * @throws IllegalArgumentException if the part does not declare its constructor as the reference has it
     */
    public Question followed(List<CaseArgument> arguments, Question question) {
        return part.protocol().followed(question, asked -> answer(arguments, asked));
    }

    /**
     * The main quantity alone.
     *
     * @param arguments of the part's constructor, in order
     * @throws IllegalArgumentException if the part does not declare its constructor as the reference has it
     */
    public MatrixData main(List<CaseArgument> arguments, Question question) {
        return reference.main(NamedArguments.of(part, arguments), question);
    }
}
