package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.CaseLoss;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.LossTruth;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.MatrixData;

/**
 * The references on a case, forward and backward. With a {@link Rounding}, what flows from step to step is what another right
 * implementation might have computed there.
 */
final class NetworkRun {

    private final TestCase testCase;
    private final Catalogue catalogue;
    private final Optional<Rounding> rounding;
    private final List<MatrixData> x = new ArrayList<>();
    private final List<Optional<MatrixData>> dY = new ArrayList<>();
    private final SortedMap<ExpectedKey, ExpectedValue> values = new TreeMap<>();
    private final SortedMap<ExpectedKey, ExpectedValue> rounded = new TreeMap<>();

    NetworkRun(TestCase testCase, Catalogue catalogue, Optional<Rounding> rounding) {
        this.testCase = testCase;
        this.catalogue = catalogue;
        this.rounding = rounding;
    }

    /** @throws AssignmentException if a step has neither a reference nor an expected value to go on with */
    NetworkTruth run() {
        MatrixData prediction = testCase.input();
        for (CaseLayer layer : testCase.chain()) {
            x.add(prediction);
            prediction = forward(layer, prediction);
        }
        backward(testCase.loss().isPresent() ? loss(testCase.loss().get(), prediction) : testCase.upstream());
        return new NetworkTruth(x, dY, prediction, values);
    }

    /** What the references say where the roundings are within the step too; after a run with a rounding. */
    SortedMap<ExpectedKey, ExpectedValue> rounded() {
        return rounded;
    }

    private MatrixData forward(CaseLayer layer, MatrixData input) {
        ExpectedKey key = new ExpectedKey(layer.id(), Facet.FORWARD);
        if (reference(layer).isEmpty()) {
            return given(key).orElseThrow(() -> stuck(key));
        }
        MatrixData y = LayerTruth.output(reference(layer).get(), input);
        values.put(key, new ExpectedMatrix(y));
        return rounding.map(way -> {
                    MatrixData other =
                            LayerTruth.output(reference(way.terms(layer)).orElseThrow(), way.term(input));
                    rounded.put(key, new ExpectedMatrix(other));
                    return way.result(other);
                })
                .orElse(y);
    }

    private Optional<MatrixData> loss(CaseLoss loss, MatrixData prediction) {
        ExpectedKey gradient = new ExpectedKey(ExpectedKey.LOSS, Facet.GRADIENT);
        Optional<Loss> reference = loss.part()
                .reference()
                .flatMap(catalogue::loss)
                .map(kind -> kind.construct(Constructed.forReference(loss.part(), loss.arguments())));
        if (reference.isEmpty()) {
            return given(gradient);
        }
        LossTruth truth = LossTruth.of(reference.get(), prediction, loss.target());
        put(values, truth);
        return Optional.of(rounding.map(way -> {
                    LossTruth other = LossTruth.of(reference.get(), way.term(prediction), way.term(loss.target()));
                    put(rounded, other);
                    return way.result(other.gradient());
                })
                .orElse(truth.gradient()));
    }

    private static void put(SortedMap<ExpectedKey, ExpectedValue> into, LossTruth truth) {
        into.put(new ExpectedKey(ExpectedKey.LOSS, Facet.VALUE), new ExpectedNumber(truth.value()));
        into.put(new ExpectedKey(ExpectedKey.LOSS, Facet.GRADIENT), new ExpectedMatrix(truth.gradient()));
    }

    private void backward(Optional<MatrixData> lastUpstream) {
        Optional<MatrixData> upstream = lastUpstream;
        for (int i = testCase.chain().size() - 1; i >= 0; i--) {
            dY.add(0, upstream);
            CaseLayer layer = testCase.chain().get(i);
            MatrixData input = x.get(i);
            upstream = upstream.flatMap(gradient -> backward(layer, input, gradient));
        }
    }

    private Optional<MatrixData> backward(CaseLayer layer, MatrixData input, MatrixData upstream) {
        if (reference(layer).isEmpty()) {
            return given(new ExpectedKey(layer.id(), Facet.DX));
        }
        LayerTruth truth = LayerTruth.of(reference(layer).get(), input, upstream);
        put(values, layer, truth);
        return Optional.of(rounding.map(way -> {
                    LayerTruth other = LayerTruth.of(
                            reference(way.terms(layer)).orElseThrow(), way.term(input), way.term(upstream));
                    put(rounded, layer, other);
                    return way.result(other.dX());
                })
                .orElse(truth.dX()));
    }

    private static void put(SortedMap<ExpectedKey, ExpectedValue> into, CaseLayer layer, LayerTruth truth) {
        into.put(new ExpectedKey(layer.id(), Facet.DX), new ExpectedMatrix(truth.dX()));
        truth.gradients()
                .forEach((name, gradient) -> into.put(
                        new ExpectedKey(layer.id(), Facet.gradients(name)), Ties.expected(layer, name, gradient)));
    }

    private Optional<Layer> reference(CaseLayer layer) {
        return layer.part()
                .reference()
                .flatMap(catalogue::layer)
                .map(kind -> kind.construct(Constructed.forReference(layer.part(), layer.arguments())));
    }

    /** The case's own value, where no reference has one. */
    private Optional<MatrixData> given(ExpectedKey key) {
        return Optional.ofNullable(testCase.expected().get(key))
                .filter(ExpectedMatrix.class::isInstance)
                .map(ExpectedValue::entries)
                .map(value -> rounding.map(way -> way.given(value)).orElse(value));
    }

    private AssignmentException stuck(ExpectedKey key) {
        return new AssignmentException(List.of(new Problem(
                testCase.file(),
                key.pointer(),
                "the part has no reference, and no value is expected to go on with",
                "Name a reference for the part, or add " + key + ".")));
    }
}
