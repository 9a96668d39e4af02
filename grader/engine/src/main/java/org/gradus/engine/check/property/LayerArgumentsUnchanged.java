package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Constructed.Given;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstance.Pass;

/** A layer does not write into x, dY or its parameters: neither those of a call nor those of an earlier one. */
final class LayerArgumentsUnchanged implements Property<LayerInstance> {

    @Override
    public String name() {
        return "arguments unchanged";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerInstance instance) {
        Pass pass = instance.first();
        Constructed layer = Constructed.in(script, candidate, instance.arguments());
        int x = script.put(pass.x());
        int dY = script.put(pass.dY());
        List<Given> givens = new ArrayList<>(layer.matrices());
        givens.add(0, new Given("x", x, pass.x()));
        script.forward(layer.object(), x);
        List<Call> afterForward = readAll(script, givens);
        script.backward(layer.object(), dY);
        script.gradients(layer.object());
        List<Call> afterBackward = readAll(script, givens);
        Call dYRead = script.read(dY);
        int otherX = script.put(Perturbed.of(pass.x()));
        int otherDY = script.put(Perturbed.of(pass.dY()));
        script.repeat(LayerResultsStay.LATER, () -> LayerPass.in(script, layer.object(), otherX, otherDY));
        List<Call> later = readAll(script, givens);
        Call dYReadLater = script.read(dY);

        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < givens.size(); i++) {
            observations.add(new Observation(
                    Checks.of(
                            candidate,
                            Facet.CONDUCT,
                            Facet.FORWARD,
                            name() + ": " + givens.get(i).name()),
                    Sameness.earlyAndLate(
                            unchanged(givens.get(i), afterForward.get(i)),
                            Sameness.earlyAndLate(
                                    unchanged(givens.get(i), afterBackward.get(i)),
                                    unchangedLater(givens.get(i), later.get(i))))));
        }
        observations.add(new Observation(
                Checks.of(candidate, Facet.CONDUCT, Facet.DX, name() + ": dY"),
                Sameness.earlyAndLate(
                        Sameness.unchanged("the upstream gradient dY", pass.dY(), dYRead),
                        Sameness.unchanged("dY of an earlier backward", pass.dY(), dYReadLater))));
        return observations;
    }

    private static List<Call> readAll(ScriptBuilder script, List<Given> givens) {
        return givens.stream().map(given -> script.read(given.slot())).toList();
    }

    private static Function<Answers, Judgement> unchanged(Given given, Call readAgain) {
        return Sameness.unchanged("the argument " + given.name(), given.value(), readAgain);
    }

    private static Function<Answers, Judgement> unchangedLater(Given given, Call readAgain) {
        return Sameness.unchanged("the argument " + given.name() + " of an earlier call", given.value(), readAgain);
    }
}
