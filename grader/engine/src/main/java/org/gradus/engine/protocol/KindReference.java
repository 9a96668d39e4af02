package org.gradus.engine.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Kind;
import org.gradus.reference.catalogue.Targets;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;

/**
 * A reference that is a class of ours, in this JVM.
 *
 * @param kind how it is made, and what is known of it
 * @param answers how one is asked for everything
 * @param main how one is asked for its main quantity
 * @param <T> the contract that it implements
 */
record KindReference<T>(Kind<T> kind, Asking<T, SortedMap<Facet, MatrixData>> answers, Asking<T, MatrixData> main)
        implements Reference {

    /** Puts a question to a fresh object. */
    interface Asking<T, A> {
        A ask(T object, SimpleMatrix input, SimpleMatrix companion);
    }

    @Override
    public SortedMap<Facet, MatrixData> answer(Arguments arguments, Question question) {
        return asked(answers, arguments, question);
    }

    @Override
    public MatrixData main(Arguments arguments, Question question) {
        return asked(main, arguments, question);
    }

    private <A> A asked(Asking<T, A> asking, Arguments arguments, Question question) {
        return asking.ask(kind.construct(arguments), Ejml.matrix(question.input()), Ejml.matrix(question.companion()));
    }

    @Override
    public SortedMap<String, Entries> constants() {
        return kind.constants();
    }

    @Override
    public Set<Trait> traits() {
        return kind.traits();
    }

    @Override
    public Domain inputs() {
        return kind.inputs();
    }

    @Override
    public List<Double> kinks() {
        return kind.kinks();
    }

    @Override
    public Optional<Targets> targets() {
        return kind.targets();
    }

    @Override
    public Optional<MatrixData> leeway(Facet quantity, Question question) {
        SimpleMatrix input = Ejml.matrix(question.input());
        SimpleMatrix companion = Ejml.matrix(question.companion());
        return kind.leeway()
                .map(known -> quantity.holdsOneNumber()
                        ? new MatrixData(1, 1, known.value(input, companion))
                        : Ejml.data(known.gradient(input, companion)));
    }
}
