package org.gradus.engine.check.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Companion;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.wire.MatrixData;

/** Nobody writes into what was given: neither into the arguments of a call, nor those of an earlier one, nor the parameters. */
final class ArgumentsUnchanged implements Property {

    /**
     * A matrix that was given.
     *
     * @param name in the name of its check
     * @param argument what it is called in a sentence
     * @param earlier what it is called in a sentence about a call before the latest
     * @param spoiledBy the quantity under which it counts that it was written into
     */
    private record Given(String name, String argument, String earlier, Facet spoiledBy, int slot, MatrixData value) {

        static Given of(String name, String argument, Facet spoiledBy, int slot, MatrixData value) {
            return new Given(name, argument, argument + " of an earlier call", spoiledBy, slot, value);
        }

        Function<Answers, Judgement> unchanged(Call readAgain) {
            return Sameness.unchanged(argument, value, readAgain);
        }

        Function<Answers, Judgement> unchangedLater(Call readAgain) {
            return Sameness.unchanged(earlier, value, readAgain);
        }
    }

    @Override
    public String name() {
        return LawNames.ARGUMENTS_UNCHANGED;
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Protocol protocol = candidate.part().protocol();
        Question question = instance.question();
        Constructed constructed = Constructed.in(script, candidate, instance.arguments());
        Slots slots = Slots.of(script, question);
        List<Given> givens = givens(protocol, constructed, slots, question);
        protocol.main(script, constructed.object(), slots);
        List<Call> afterMain = readAll(script, givens);
        protocol.rest(script, constructed.object(), slots);
        List<Call> afterRest = readAll(script, givens);
        protocol.useOn(script, constructed.object(), question);
        List<Call> later = readAll(script, givens);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < givens.size(); i++) {
            Given given = givens.get(i);
            Function<Answers, Judgement> early = given.unchanged(afterMain.get(i));
            Function<Answers, Judgement> late =
                    Sameness.earlyAndLate(given.unchanged(afterRest.get(i)), given.unchangedLater(later.get(i)));
            observations.add(new Observation(
                    CheckIds.of(candidate, Facet.CONDUCT, given.spoiledBy(), name(), given.name()),
                    given.spoiledBy().equals(protocol.main()) ? Sameness.earlyAndLate(early, late) : late));
        }
        return observations;
    }

    private static List<Given> givens(Protocol protocol, Constructed constructed, Slots slots, Question question) {
        List<Given> givens = new ArrayList<>();
        givens.add(
                Given.of(protocol.input(), protocol.inputArgument(), protocol.main(), slots.input(), question.input()));
        constructed
                .matrices()
                .forEach(matrix -> givens.add(Given.of(
                        matrix.name(),
                        "the argument " + matrix.name(),
                        protocol.main(),
                        matrix.slot(),
                        matrix.value())));
        Companion companion = protocol.companion();
        givens.add(new Given(
                companion.word(),
                companion.argument(),
                companion.earlierArgument(),
                protocol.companionSpoiledBy(),
                slots.companion(),
                question.companion(0)));
        return givens;
    }

    private static List<Call> readAll(ScriptBuilder script, List<Given> givens) {
        return givens.stream().map(given -> script.read(given.slot())).toList();
    }
}
