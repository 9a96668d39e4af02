package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedAssignmentTest {

    private final Assignment assignment = AssignmentLoader.load(AssignmentFolder.SHIPPED);
    private final Assignment classifier = Assignments.classifier();

    static List<Assignment> shipped() {
        return Assignments.shipped();
    }

    private TestCase testCase(String id) {
        return assignment.cases().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ExpectedValue expected(TestCase testCase, String key) {
        return Optional.ofNullable(testCase.expected().get(ExpectedKey.parse(key)))
                .orElseThrow();
    }

    @Test
    void theHeadIsReadAsItIsWritten() {
        assertThat(assignment.id()).isEqualTo("backprop-basics");
        assertThat(assignment.javaRelease()).isEqualTo(17);
        assertThat(assignment.seed()).isEqualTo(20261123);
        assertThat(assignment.tries()).isEqualTo(20);
        assertThat(assignment.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(assignment.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void thePartsAreWorthAHundredPoints() {
        assertThat(assignment.parts().stream().map(p -> p.className() + " " + p.maxPoints()))
                .containsExactly(
                        "Dense 30",
                        "ReLU 10",
                        "Sigmoid 16",
                        "SquaredError 12",
                        "CrossEntropy 14",
                        "SoftmaxCrossEntropy 18");
        assertThat(assignment.maxPoints()).isEqualByComparingTo(BigDecimal.valueOf(100));
    }

    @Test
    void theClassifierIsReadAsItIsWritten() {
        assertThat(classifier.id()).isEqualTo("classifier-basics");
        assertThat(classifier.seed()).isEqualTo(20270308);
        assertThat(classifier.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(classifier.parts().stream().map(p -> p.className() + " " + p.maxPoints()))
                .containsExactly("Dense 46", "ReLU 20", "SoftmaxCrossEntropy 34");
        assertThat(classifier.maxPoints()).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(classifier.cases().stream().filter(network -> network.chain().size() > 1))
                .hasSize(4)
                .allMatch(network -> network.loss().isPresent());
    }

    @Test
    void theNetworkOfTheConvolutionalOneIsWorthMarks() {
        Assignment convnet = Assignments.convnet();
        assertThat(convnet.worths().stream().map(worth -> worth.name() + " " + worth.maxPoints()))
                .containsExactly(
                        "Conv2d 32",
                        "ReLU 9",
                        "MaxPool2d 17",
                        "Dense 16",
                        "SoftmaxCrossEntropy 12",
                        "StochasticGradientDescent 8",
                        "network 6");
        assertThat(convnet.maxPoints()).isEqualByComparingTo(BigDecimal.valueOf(100));
    }

    @Test
    void theOneOfSequencesIsReadAsItIsWritten() {
        Assignment sequences = Assignments.sequences();
        assertThat(sequences.worths().stream().map(worth -> worth.name() + " " + worth.maxPoints()))
                .containsExactly(
                        "Recurrent 25",
                        "LSTM 26",
                        "Attention 18",
                        "Dense 8",
                        "SoftmaxCrossEntropy 8",
                        "Adam 9",
                        "network 6");
        assertThat(sequences.maxPoints()).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(sequences.part("Attention").orElseThrow().parameterGradients())
                .as("a mask is not learnt")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFacetOfEveryPartCarriesMarks(Assignment shipped) {
        assertThat(shipped.parts())
                .allSatisfy(part -> assertThat(part.points().values())
                        .allSatisfy(marks -> assertThat(marks).isPositive()));
    }

    @Test
    void theFacetsAreInTheOrderOfTheReports() {
        assertThat(assignment.part("Dense").orElseThrow().points().keySet().stream()
                        .map(Facet::toString))
                .containsExactly("forward", "dX", "gradients.W", "gradients.b", "stability", "conduct");
    }

    @Test
    void aLayerAndALossAreReadWithTheirConstructors() {
        Part dense = assignment.part("Dense").orElseThrow();
        assertThat(dense.contract()).isEqualTo(Contract.LAYER);
        assertThat(dense.constructor())
                .hasToString(List.of(
                                new ConstructorParameter.MatrixParameter(
                                        "W", new Shape(new Dimension.Named("out"), new Dimension.Named("in"))),
                                new ConstructorParameter.MatrixParameter(
                                        "b", new Shape(new Dimension.Named("out"), new Dimension.Fixed(1))))
                        .toString());
        assertThat(dense.input()).hasToString("[in, batch]");
        assertThat(dense.output().orElseThrow()).hasToString("[out, batch]");
        assertThat(assignment.part("SquaredError").orElseThrow().constructor())
                .containsExactly(
                        new ConstructorParameter.NumberParameter("factor", List.of(0.5, 1.0, 2.0)),
                        new ConstructorParameter.FlagParameter("meanOverOutputs"));
    }

    @Test
    void casesAreSortedById() {
        assertThat(assignment.cases().stream().map(TestCase::id))
                .isSorted()
                .contains("000-network", "001-network", "002-network", "003-network", "004-dense-batch");
    }

    @Test
    void everyStepOfANetworkIsRead() {
        TestCase network = testCase("000-network");
        assertThat(network.chain().stream().map(CaseStep::id)).containsExactly("dense1", "relu1", "dense2", "sigmoid2");
        assertThat(expected(network, "loss.value")).isEqualTo(new ExpectedValue.ExpectedNumber(289.00000038361));
        assertThat(expected(network, "dense2.gradients.W"))
                .isEqualTo(new ExpectedValue.ExpectedMatrix(
                        new MatrixData(1, 3, -1.4960788925363174e-06, -4.641680666587036e-06, -7.787282440637755e-06)));
        assertThat(network.loss().orElseThrow().arguments())
                .containsExactly(new CaseArgument.NumberArgument(1), new CaseArgument.FlagArgument(false));
    }

    @Test
    void aTiedBiasIsExpandedAndItsGradientIsOneNumber() {
        TestCase network = testCase("002-network");
        CaseArgument bias = network.chain().get(0).argument("b");
        assertThat(bias).isEqualTo(new CaseArgument.TiedArgument(0.35, 2, 1));
        assertThat(((CaseArgument.TiedArgument) bias).expanded()).isEqualTo(new MatrixData(2, 1, 0.35, 0.35));
        assertThat(expected(network, "dense1.gradients.b"))
                .isEqualTo(new ExpectedValue.ExpectedNumber(0.018725609394704135));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNumericFacetOfEveryPartHasACaseAsEvidence(Assignment shipped) {
        Set<String> shown = new TreeSet<>();
        for (TestCase testCase : shipped.cases()) {
            testCase.expected().keySet().forEach(key -> shown.addAll(facets(testCase, key)));
        }
        Stream<String> marked = shipped.parts().stream()
                .flatMap(part -> part.points().keySet().stream()
                        .filter(facet -> !facet.equals(Facet.CONDUCT))
                        .map(facet -> part.className() + " " + facet));
        assertThat(shown).containsAll(marked.toList());
    }

    /** A whole matrix shows every block of its rows that has marks of its own. */
    private static List<String> facets(TestCase testCase, ExpectedKey key) {
        Part part = partOf(testCase, key);
        return part.facetsOf(testCase.countsUnder(key.quantity())).stream()
                .map(facet -> part.className() + " " + facet)
                .toList();
    }

    private static Part partOf(TestCase testCase, ExpectedKey key) {
        if (key.isOfAnOptimizer()) {
            return testCase.optimizer().orElseThrow().part();
        }
        return key.isOfTheEnd()
                ? testCase.loss().orElseThrow().part()
                : testCase.chain().stream()
                        .filter(layer -> layer.id().equals(key.step()))
                        .findFirst()
                        .orElseThrow()
                        .part();
    }

    @Test
    void stabilityCasesCountUnderStability() {
        TestCase extreme = testCase("stability-sigmoid-800");
        assertThat(extreme.countsUnder(ExpectedKey.parse("sigmoid1.dX").quantity()))
                .isEqualTo(Facet.STABILITY);
        assertThat(testCase("relu-kink")
                        .countsUnder(ExpectedKey.parse("relu1.dX").quantity()))
                .isEqualTo(Facet.DX);
        assertThat(testCase("stability-cross-entropy").tolerance()).contains(new Tolerance(1e-9, 1e-6));
    }
}
