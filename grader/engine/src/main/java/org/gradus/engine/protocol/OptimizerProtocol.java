package org.gradus.engine.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots.Later;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/**
 * {@code step(parameter, gradient)}, once and again. Asked are the parameter after the first step of an object and after the last of
 * several. Each step starts from where the reference is by then, so that one wrong step does not spoil the next: what is wrong in the
 * later ones is what the object remembers. Where no reference says where that is, it starts from what the one before returned.
 */
record OptimizerProtocol() implements Protocol {

    @Override
    public Contract contract() {
        return Contract.OPTIMIZER;
    }

    @Override
    public String word() {
        return "optimizer";
    }

    @Override
    public String plural() {
        return "optimizers";
    }

    @Override
    public String input() {
        return "parameter";
    }

    @Override
    public String inputArgument() {
        return "the parameter";
    }

    @Override
    public String inputKey() {
        return "parameter";
    }

    @Override
    public Companion companion() {
        return Companion.GRADIENTS;
    }

    @Override
    public ChainPlace chainPlace() {
        return ChainPlace.ALONE;
    }

    @Override
    public boolean hasOutput() {
        return false;
    }

    @Override
    public boolean asksTargets() {
        return false;
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public Facet main() {
        return Facet.FIRST_STEP;
    }

    @Override
    public Optional<Facet> inputGradient() {
        return Optional.empty();
    }

    @Override
    public Facet companionSpoiledBy() {
        return Facet.FIRST_STEP;
    }

    @Override
    public boolean hasParameterGradients() {
        return false;
    }

    @Override
    public List<Facet> quantities(List<String> parameters) {
        return List.of(Facet.FIRST_STEP, Facet.LATER_STEPS);
    }

    /** None: the later steps are no derivative of the first. */
    @Override
    public List<Facet> gradients(List<String> parameters) {
        return List.of();
    }

    @Override
    public Asked everything(ScriptBuilder script, Call optimizer, Slots slots) {
        return inTurn(script, optimizer, slots, () -> {});
    }

    @Override
    public Asked main(ScriptBuilder script, Call optimizer, Slots slots) {
        return Asked.call(script, Method.STEP, optimizer, slots.input(), slots.companion());
    }

    @Override
    public Asked rest(ScriptBuilder script, Call optimizer, Slots slots) {
        return later(script, optimizer, slots, slots.input(), () -> {});
    }

    @Override
    public Asked gradients(ScriptBuilder script, Call optimizer, Slots slots) {
        return everything(script, optimizer, slots);
    }

    @Override
    public Asked apart(ScriptBuilder script, Call optimizer, Question question) {
        return everything(script, optimizer, Slots.of(script, question));
    }

    @Override
    public Asked inTurn(ScriptBuilder script, Call optimizer, Slots slots, Call another, Slots othersSlots) {
        return inTurn(script, optimizer, slots, () -> main(script, another, othersSlots));
    }

    private Asked inTurn(ScriptBuilder script, Call optimizer, Slots slots, Runnable between) {
        Asked first = main(script, optimizer, slots);
        return first.and(
                later(script, optimizer, slots, first.call(Facet.FIRST_STEP).slot(), between));
    }

    /** The steps after the first; where no gradient is left for one, the first gradient once more. */
    private static Asked later(ScriptBuilder script, Call optimizer, Slots slots, int returned, Runnable between) {
        List<Later> steps =
                slots.later().isEmpty() ? List.of(new Later(OptionalInt.empty(), slots.companion())) : slots.later();
        int parameter = returned;
        Optional<Call> last = Optional.empty();
        for (Later step : steps) {
            between.run();
            Call call = script.call(Method.STEP, optimizer, step.input().orElse(parameter), step.companion());
            parameter = call.slot();
            last = Optional.of(call);
        }
        return Asked.about(Facet.LATER_STEPS, last.orElseThrow());
    }

    @Override
    public void useOn(ScriptBuilder script, Call optimizer, Question question) {
        Slots others = Slots.of(script, other(question));
        script.repeat(SOME_MORE, () -> everything(script, optimizer, others));
    }

    @Override
    public MatrixData weights(Question question) {
        return question.companion();
    }

    /** Of parameters of one column, each with one gradient. */
    @Override
    public SortedMap<Facet, MatrixData> ofBatch(List<SortedMap<Facet, MatrixData>> samples) {
        SortedMap<Facet, MatrixData> batch = new TreeMap<>();
        samples.get(0)
                .keySet()
                .forEach(quantity -> batch.put(
                        quantity,
                        MatrixData.sideBySide(samples.stream()
                                .map(sample -> Objects.requireNonNull(sample.get(quantity)))
                                .toList())));
        return batch;
    }

    @Override
    public Question followed(Question question, Function<Question, SortedMap<Facet, MatrixData>> reference) {
        List<MatrixData> inputs = new ArrayList<>();
        for (int steps = 1; steps < question.calls(); steps++) {
            inputs.add(Objects.requireNonNull(
                    reference.apply(question.first(steps)).get(steps == 1 ? Facet.FIRST_STEP : Facet.LATER_STEPS)));
        }
        return question.with(inputs);
    }

    @Override
    public Optional<Reference> reference(Catalogue catalogue, String name) {
        return catalogue
                .optimizer(name)
                .map(kind -> new KindReference<>(
                        kind,
                        OptimizerProtocol::answer,
                        (optimizer, w, gradients) -> Ejml.data(optimizer.step(w, gradient(w, gradients, 0)))));
    }

    private static SortedMap<Facet, MatrixData> answer(Optimizer optimizer, SimpleMatrix w, SimpleMatrix gradients) {
        SimpleMatrix first = optimizer.step(w, gradient(w, gradients, 0));
        int steps = Math.max(2, gradients.getNumCols() / w.getNumCols());
        SimpleMatrix latest = first;
        for (int step = 1; step < steps; step++) {
            latest = optimizer.step(latest, gradient(w, gradients, step));
        }
        SortedMap<Facet, MatrixData> answer = new TreeMap<>();
        answer.put(Facet.FIRST_STEP, Ejml.data(first));
        answer.put(Facet.LATER_STEPS, Ejml.data(latest));
        return answer;
    }

    /** The gradient of a step, counted from 0; the only one where there is one. */
    private static SimpleMatrix gradient(SimpleMatrix w, SimpleMatrix gradients, int step) {
        int columns = w.getNumCols();
        int first = gradients.getNumCols() == columns ? 0 : step * columns;
        return gradients.extractMatrix(0, gradients.getNumRows(), first, first + columns);
    }

    @Override
    public List<String> references(Catalogue catalogue) {
        return catalogue.optimizerNames();
    }
}
