package org.gradus.engine.check.instance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/**
 * What a part is tried on.
 *
 * @param arguments of the constructor, in order
 * @param question what the object is asked
 * @param otherArguments of another object, where what else is asked is asked of one that has its own; empty otherwise
 * @param otherQuestion what else the same object is asked, of another batch size, or another object
 * @param expected what the reference answers to the question; empty where there is none
 * @param slopes what finite differences should show there, one for each gradient and each block of one that is judged; empty where none are taken
 * @param closer where to look again if one of them disagrees, with a shorter step, in the same order; empty where the part has a
 *     reference, which has looked
 */
public record Instance(
        List<CaseArgument> arguments,
        Question question,
        List<CaseArgument> otherArguments,
        Question otherQuestion,
        SortedMap<Facet, MatrixData> expected,
        List<DirectionalDerivative> slopes,
        List<DirectionalDerivative> closer) {

    public Instance {
        arguments = List.copyOf(arguments);
        otherArguments = List.copyOf(otherArguments);
        expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
        slopes = List.copyOf(slopes);
        closer = List.copyOf(closer);
    }

    /** One object that is asked two questions, where nobody knows the answers. */
    public Instance(List<CaseArgument> arguments, Question question, Question otherQuestion) {
        this(arguments, question, List.of(), otherQuestion, new TreeMap<>(), List.of(), List.of());
    }

    /** The same with what is expected. */
    public Instance expecting(SortedMap<Facet, MatrixData> answer) {
        return new Instance(arguments, question, otherArguments, otherQuestion, answer, slopes, closer);
    }

    /** The same, asked another question first, whose answer is known. */
    public Instance asking(Question other, SortedMap<Facet, MatrixData> answer) {
        return new Instance(arguments, other, otherArguments, otherQuestion, answer, slopes, closer);
    }

    /** The same, and what the other one is asked is asked of another object. */
    public Instance beside(Instance other) {
        return new Instance(arguments, question, other.arguments, other.question, expected, slopes, closer);
    }

    /** The same with slopes. */
    Instance with(List<DirectionalDerivative> theSlopes, List<DirectionalDerivative> theCloser) {
        return new Instance(arguments, question, otherArguments, otherQuestion, expected, theSlopes, theCloser);
    }
}
