package org.gradus.engine.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/** {@code value(prediction, target)} and {@code gradient(prediction, target)}, averages over the samples. */
record LossProtocol() implements Protocol {

    private static final MatrixData ONE = new MatrixData(1, 1, 1);

    @Override
    public Contract contract() {
        return Contract.LOSS;
    }

    @Override
    public String word() {
        return "loss";
    }

    @Override
    public String plural() {
        return "losses";
    }

    @Override
    public String input() {
        return "prediction";
    }

    @Override
    public String inputArgument() {
        return "the prediction";
    }

    @Override
    public String inputKey() {
        return "prediction";
    }

    @Override
    public Companion companion() {
        return Companion.TARGET;
    }

    @Override
    public ChainPlace chainPlace() {
        return ChainPlace.END;
    }

    @Override
    public boolean hasOutput() {
        return false;
    }

    @Override
    public boolean asksTargets() {
        return true;
    }

    @Override
    public Facet main() {
        return Facet.VALUE;
    }

    @Override
    public Optional<Facet> inputGradient() {
        return Optional.of(Facet.GRADIENT);
    }

    @Override
    public Facet companionSpoiledBy() {
        return Facet.VALUE;
    }

    @Override
    public boolean hasParameterGradients() {
        return false;
    }

    @Override
    public List<Facet> quantities(List<String> parameters) {
        return List.of(Facet.VALUE, Facet.GRADIENT);
    }

    @Override
    public Asked main(ScriptBuilder script, Call loss, Slots slots) {
        return Asked.call(script, Method.VALUE, loss, slots.input(), slots.companion());
    }

    @Override
    public Asked rest(ScriptBuilder script, Call loss, Slots slots) {
        return gradients(script, loss, slots);
    }

    @Override
    public Asked gradients(ScriptBuilder script, Call loss, Slots slots) {
        return Asked.call(script, Method.GRADIENT, loss, slots.input(), slots.companion());
    }

    @Override
    public Asked apart(ScriptBuilder script, Call loss, Question question) {
        return main(script, loss, Slots.of(script, question)).and(gradients(script, loss, Slots.of(script, question)));
    }

    /** The gradient first: a value would put right again what the other loss changed. */
    @Override
    public Asked inTurn(ScriptBuilder script, Call loss, Slots slots, Call another, Slots othersSlots) {
        main(script, loss, slots);
        everything(script, another, othersSlots);
        return gradients(script, loss, slots).and(main(script, loss, slots));
    }

    /** At last with its rows in another order: the gradient of a hinge loss does not depend on how large the prediction is. */
    @Override
    public void useOn(ScriptBuilder script, Call loss, Question question) {
        Slots others = Slots.of(script, other(question));
        script.repeat(SOME_MORE, () -> everything(script, loss, others));
        int reordered = script.put(OtherInputs.reordered(question.input()));
        gradients(script, loss, new Slots(reordered, script.put(question.companion())));
    }

    @Override
    public MatrixData weights(Question question) {
        return ONE;
    }

    @Override
    public SortedMap<Facet, MatrixData> ofBatch(List<SortedMap<Facet, MatrixData>> samples) {
        double value = 0;
        List<MatrixData> gradients = new ArrayList<>();
        for (SortedMap<Facet, MatrixData> sample : samples) {
            value += of(sample, Facet.VALUE).get(0, 0) / samples.size();
            gradients.add(of(sample, Facet.GRADIENT).times(1.0 / samples.size()));
        }
        SortedMap<Facet, MatrixData> batch = new TreeMap<>();
        batch.put(Facet.VALUE, new MatrixData(1, 1, value));
        batch.put(Facet.GRADIENT, MatrixData.sideBySide(gradients));
        return batch;
    }

    private static MatrixData of(SortedMap<Facet, MatrixData> answer, Facet quantity) {
        return Objects.requireNonNull(answer.get(quantity));
    }

    @Override
    public Optional<Reference> reference(Catalogue catalogue, String name) {
        return catalogue
                .loss(name)
                .map(kind -> new KindReference<>(
                        kind, LossProtocol::answer, (loss, a, y) -> new MatrixData(1, 1, loss.value(a, y))));
    }

    private static SortedMap<Facet, MatrixData> answer(Loss loss, SimpleMatrix prediction, SimpleMatrix target) {
        SortedMap<Facet, MatrixData> answer = new TreeMap<>();
        answer.put(Facet.VALUE, new MatrixData(1, 1, loss.value(prediction, target)));
        answer.put(Facet.GRADIENT, Ejml.data(loss.gradient(prediction, target)));
        return answer;
    }

    @Override
    public List<String> references(Catalogue catalogue) {
        return catalogue.lossNames();
    }
}
