package org.gradus.engine.check.instance;

import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.wire.MatrixData;

/** What a layer or a loss is tried on: its arguments, what it is asked, and what else it is asked where that matters. */
public interface Instance {

    /** Of the constructor, in order. */
    List<CaseArgument> arguments();

    /** What it is asked, x and dY of a layer, or prediction and target of a loss. */
    Question question();

    /** The arguments of another object, where what else is asked is asked of one that has its own; empty otherwise. */
    default List<CaseArgument> otherArguments() {
        return List.of();
    }

    /** What else the same object is asked, or another, in properties about conduct. */
    Question otherQuestion();

    /** What the reference answers to the question, by quantity, a loss as a matrix of one entry; empty where there is none. */
    SortedMap<Facet, MatrixData> expected();

    /**
     * Two matrices that go in together.
     *
     * @param input x or prediction
     * @param companion dY or target
     */
    record Question(MatrixData input, MatrixData companion) {}
}
