package org.gradus.engine.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.protocol.Facet.Kind;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.layer.Layer;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;

/** {@code y = forward(x)}, {@code dL/dx = backward(dL/dy)} and {@code gradients()}, sums over the batch. */
record LayerProtocol() implements Protocol {

    @Override
    public Contract contract() {
        return Contract.LAYER;
    }

    @Override
    public String word() {
        return "layer";
    }

    @Override
    public String plural() {
        return "layers";
    }

    @Override
    public String input() {
        return "x";
    }

    @Override
    public String inputArgument() {
        return "the argument x";
    }

    @Override
    public String inputKey() {
        return "input";
    }

    @Override
    public Companion companion() {
        return Companion.UPSTREAM;
    }

    @Override
    public ChainPlace chainPlace() {
        return ChainPlace.INSIDE;
    }

    @Override
    public boolean hasOutput() {
        return true;
    }

    @Override
    public boolean asksTargets() {
        return false;
    }

    @Override
    public Facet main() {
        return Facet.FORWARD;
    }

    @Override
    public Optional<Facet> inputGradient() {
        return Optional.of(Facet.DX);
    }

    @Override
    public Facet companionSpoiledBy() {
        return Facet.DX;
    }

    @Override
    public boolean hasParameterGradients() {
        return true;
    }

    @Override
    public List<Facet> quantities(List<String> parameters) {
        List<Facet> quantities = new ArrayList<>(List.of(Facet.FORWARD, Facet.DX));
        parameters.forEach(parameter -> quantities.add(Facet.gradients(parameter)));
        return quantities;
    }

    @Override
    public Asked main(ScriptBuilder script, Call layer, Slots slots) {
        return Asked.call(script, Method.FORWARD, layer, slots.input());
    }

    @Override
    public Asked rest(ScriptBuilder script, Call layer, Slots slots) {
        return backward(script, layer, slots).and(Asked.call(script, Method.GRADIENTS, layer));
    }

    private static Asked backward(ScriptBuilder script, Call layer, Slots slots) {
        return Asked.call(script, Method.BACKWARD, layer, slots.companion());
    }

    @Override
    public Asked gradients(ScriptBuilder script, Call layer, Slots slots) {
        return everything(script, layer, slots);
    }

    @Override
    public Asked apart(ScriptBuilder script, Call layer, Question question) {
        return everything(script, layer, Slots.of(script, question));
    }

    @Override
    public Asked inTurn(ScriptBuilder script, Call layer, Slots slots, Call another, Slots othersSlots) {
        Asked forward = main(script, layer, slots);
        main(script, another, othersSlots);
        Asked backward = backward(script, layer, slots);
        backward(script, another, othersSlots);
        return forward.and(backward).and(Asked.call(script, Method.GRADIENTS, layer));
    }

    @Override
    public void useOn(ScriptBuilder script, Call layer, Question question) {
        Slots others = Slots.of(script, other(question));
        script.repeat(SOME_MORE, () -> everything(script, layer, others));
    }

    @Override
    public MatrixData weights(Question question) {
        return question.companion();
    }

    @Override
    public SortedMap<Facet, MatrixData> ofBatch(List<SortedMap<Facet, MatrixData>> samples) {
        SortedMap<Facet, MatrixData> batch = new TreeMap<>();
        samples.get(0).keySet().forEach(quantity -> {
            List<MatrixData> each =
                    samples.stream().map(sample -> sample.get(quantity)).toList();
            batch.put(
                    quantity,
                    quantity.kind() == Kind.PARAMETER_GRADIENT
                            ? each.stream().reduce(MatrixData::plus).orElseThrow()
                            : MatrixData.sideBySide(each));
        });
        return batch;
    }

    @Override
    public Optional<Reference> reference(Catalogue catalogue, String name) {
        return catalogue
                .layer(name)
                .map(kind -> new KindReference<>(
                        kind, LayerProtocol::answer, (layer, x, dY) -> Ejml.data(layer.forward(x))));
    }

    private static SortedMap<Facet, MatrixData> answer(Layer layer, SimpleMatrix x, SimpleMatrix dY) {
        SortedMap<Facet, MatrixData> answer = new TreeMap<>();
        answer.put(Facet.FORWARD, Ejml.data(layer.forward(x)));
        answer.put(Facet.DX, Ejml.data(layer.backward(dY)));
        layer.gradients().forEach((name, gradient) -> answer.put(Facet.gradients(name), Ejml.data(gradient)));
        return answer;
    }

    @Override
    public List<String> references(Catalogue catalogue) {
        return catalogue.layerNames();
    }
}
