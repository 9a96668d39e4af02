package org.gradus.engine.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.InputDomain;
import org.gradus.engine.assignment.NamedReference.OfCourse;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Targets;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;

/**
 * A reference of a course's own, behind the wall. What it may be asked stands in its part.
 *
 * @param part that it answers for
 * @param named as the part names it
 * @param answers what it says
 */
record CourseReference(Part part, OfCourse named, KnownAnswers answers) implements Reference {

    /** @throws ReferenceFailedException if it has no finite numbers of the declared shapes */
    @Override
    public SortedMap<Facet, MatrixData> answer(Arguments arguments, Question question) {
        return answers.of(new ReferenceQuestion(part, inOrder(arguments), question, part.quantities()));
    }

    /** @throws ReferenceFailedException if it has no finite numbers of the declared shape */
    @Override
    public MatrixData main(Arguments arguments, Question question) {
        ReferenceQuestion alone = new ReferenceQuestion(part, inOrder(arguments), question, List.of(part.main()));
        return Objects.requireNonNull(answers.of(alone).get(part.main()));
    }

    private List<CaseArgument> inOrder(Arguments arguments) {
        List<CaseArgument> inOrder = new ArrayList<>();
        for (ConstructorParameter parameter : part.constructor()) {
            inOrder.add(argument(parameter, arguments));
        }
        return inOrder;
    }

    private static CaseArgument argument(ConstructorParameter parameter, Arguments arguments) {
        if (parameter instanceof MatrixParameter) {
            return new MatrixArgument(Ejml.data(arguments.matrix(parameter.name())));
        }
        if (parameter instanceof IntegerParameter) {
            return new IntegerArgument(arguments.integer(parameter.name()));
        }
        return parameter instanceof NumberParameter
                ? new NumberArgument(arguments.number(parameter.name()))
                : new FlagArgument(arguments.flag(parameter.name()));
    }

    @Override
    public SortedMap<String, Entries> constants() {
        return part.constants();
    }

    @Override
    public Set<Trait> traits() {
        return named.traits();
    }

    @Override
    public Domain inputs() {
        InputDomain inputs = part.inputs();
        // Nobody has measured it: it may multiply inputs with each other, as a cell does its state and what it is
        // given.
        return new Domain(inputs.domain(), inputs.domain().withoutEnds(), named.extremes()).withProductsOfInputs();
    }

    @Override
    public List<Double> kinks() {
        return part.inputs().kinks();
    }

    @Override
    public Optional<Targets> targets() {
        return part.protocol().asksTargets() ? Optional.of(part.inputs().targets()) : Optional.empty();
    }

    /** Nobody says how far right classes may be off. */
    @Override
    public Optional<MatrixData> leeway(Facet quantity, Question question) {
        return Optional.empty();
    }
}
