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
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.LossTruth;
import org.gradus.layer.Layer;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.MatrixData;

/**
 * What flows through the network of a case when every step is right: the input and the upstream gradient of each layer, the
 * prediction at the loss. Where a part has no reference, the case's own expected values flow.
 *
 * @param x the input of each layer, in the order of the chain
 * @param dY the upstream gradient of each layer; empty where the case goes forward only
 * @param prediction the output of the chain, or the case's input where there is no layer
 * @param values what the references say to each quantity that they can say something to
 */
public record NetworkTruth(
        List<MatrixData> x,
        List<Optional<MatrixData>> dY,
        MatrixData prediction,
        SortedMap<ExpectedKey, ExpectedValue> values) {

    /**
     * Runs the references on a case.
     *
     * @throws AssignmentException if a step has neither a reference nor an expected value to go on with
     */
    public static NetworkTruth of(TestCase testCase, Catalogue catalogue) {
        return new Run(testCase, catalogue).run();
    }

    /** One run, forward and backward. */
    private static final class Run {

        private final TestCase testCase;
        private final Catalogue catalogue;
        private final List<MatrixData> x = new ArrayList<>();
        private final List<Optional<MatrixData>> dY = new ArrayList<>();
        private final SortedMap<ExpectedKey, ExpectedValue> values = new TreeMap<>();

        Run(TestCase testCase, Catalogue catalogue) {
            this.testCase = testCase;
            this.catalogue = catalogue;
        }

        NetworkTruth run() {
            MatrixData prediction = testCase.input();
            for (CaseLayer layer : testCase.chain()) {
                x.add(prediction);
                prediction = forward(layer, prediction);
            }
            Optional<MatrixData> upstream = testCase.upstream().or(() -> Optional.empty());
            if (testCase.loss().isPresent()) {
                upstream = loss(testCase.loss().get(), prediction);
            }
            backward(upstream);
            return new NetworkTruth(List.copyOf(x), List.copyOf(dY), prediction, values);
        }

        private MatrixData forward(CaseLayer layer, MatrixData input) {
            ExpectedKey key = new ExpectedKey(layer.id(), Facet.FORWARD);
            Optional<MatrixData> output = reference(layer).map(reference -> LayerTruth.output(reference, input));
            output.ifPresent(y -> values.put(key, new ExpectedMatrix(y)));
            return output.or(() -> expected(key)).orElseThrow(() -> stuck(key));
        }

        private Optional<MatrixData> loss(CaseLoss loss, MatrixData prediction) {
            ExpectedKey gradient = new ExpectedKey(ExpectedKey.LOSS, Facet.GRADIENT);
            Optional<LossTruth> truth = loss.part()
                    .reference()
                    .flatMap(catalogue::loss)
                    .map(kind -> kind.construct(Constructed.forReference(loss.part(), loss.arguments())))
                    .map(reference -> LossTruth.of(reference, prediction, loss.target()));
            truth.ifPresent(t -> {
                values.put(new ExpectedKey(ExpectedKey.LOSS, Facet.VALUE), new ExpectedValue.ExpectedNumber(t.value()));
                values.put(gradient, new ExpectedMatrix(t.gradient()));
            });
            return truth.map(LossTruth::gradient).or(() -> expected(gradient));
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
            ExpectedKey key = new ExpectedKey(layer.id(), Facet.DX);
            Optional<LayerTruth> truth = reference(layer).map(reference -> LayerTruth.of(reference, input, upstream));
            truth.ifPresent(t -> {
                values.put(key, new ExpectedMatrix(t.dX()));
                t.gradients()
                        .forEach((name, gradient) -> values.put(
                                new ExpectedKey(layer.id(), Facet.gradients(name)),
                                Ties.expected(layer, name, gradient)));
            });
            return truth.map(LayerTruth::dX).or(() -> expected(key));
        }

        private Optional<Layer> reference(CaseLayer layer) {
            return layer.part()
                    .reference()
                    .flatMap(catalogue::layer)
                    .map(kind -> kind.construct(Constructed.forReference(layer.part(), layer.arguments())));
        }

        private Optional<MatrixData> expected(ExpectedKey key) {
            return Optional.ofNullable(testCase.expected().get(key))
                    .filter(ExpectedMatrix.class::isInstance)
                    .map(value -> ((ExpectedMatrix) value).value());
        }

        private AssignmentException stuck(ExpectedKey key) {
            return new AssignmentException(List.of(new Problem(
                    testCase.file(),
                    key.pointer(),
                    "the part has no reference, and no value is expected to go on with",
                    "Name a reference for the part, or add " + key + ".")));
        }
    }
}
