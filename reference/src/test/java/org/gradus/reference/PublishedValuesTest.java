package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Numbers that others have published for a kind; gradients that they have not published are quotients of small integers, or computed with another library. */
class PublishedValuesTest {

    /** The lecture on linear classification: cat, car and frog, scored for a cat, a car and a frog; losses of 2.9, 0 and 12.9. */
    @Test
    void theHingeOfThreePicturesIsThatOfCs231n() {
        SimpleMatrix s = new SimpleMatrix(3, 3, true, 3.2, 1.3, 2.2, 5.1, 4.9, 2.5, -1.7, 2.0, -3.1);
        Hinge hinge = new Hinge();

        assertThat(hinge.value(s, SimpleMatrix.identity(3))).isCloseTo(15.8 / 3, offset(1e-15 * 15.8));
        SimpleMatrix gradient = new SimpleMatrix(3, 3, true, -1.0, 0, 1, 1, 0, 1, 0, 0, -2).divide(3);
        Compare.entries("gradient", hinge.gradient(s, SimpleMatrix.identity(3)), gradient, 1e-15);
    }

    /** Assignment 1, two_layer_net.ipynb: fifty samples of ten classes, all of whose margins but three are missed. */
    @Test
    void theLossesOfTheFirstAssignmentOfCs231nAreThePrintedOnes() throws IOException {
        JsonNode json = published();
        SimpleMatrix s = matrix(json.get("scores")).transpose();
        SimpleMatrix y = s.elementOp(
                (int k, int n, double any) -> json.get("labels").get(n).asInt() == k ? 1 : 0);

        assertThat(new Hinge().value(s, y)).isCloseTo(json.get("svm_loss").asDouble(), offset(1e-14));
        Compare.within(
                "gradient",
                new Hinge().gradient(s, y),
                matrix(json.get("svm_gradient")).transpose(),
                1e-15);
        assertThat(new SoftmaxCrossEntropy().value(s, y))
                .isCloseTo(json.get("softmax_loss").asDouble(), offset(1e-14));
    }

    /** Keras, losses_test.py, MeanAbsoluteErrorTest: its rows are samples. */
    @Test
    void theMeanAbsoluteErrorIsThatOfKeras() {
        SimpleMatrix a = new SimpleMatrix(2, 3, true, 4.0, 8, 12, 8, 1, 3).transpose();
        SimpleMatrix y = new SimpleMatrix(2, 3, true, 1.0, 9, 2, -5, -2, 6).transpose();
        MeanAbsoluteError loss = new MeanAbsoluteError(true);

        assertThat(loss.value(a, y)).isEqualTo(5.5);
        SimpleMatrix signs = new SimpleMatrix(2, 3, true, 1.0, -1, 1, 1, 1, -1).transpose();
        Compare.entries("gradient", loss.gradient(a, y), signs.divide(6), 1e-15);
    }

    /** Assignment 2, BatchNormalization.ipynb, the inputs of its layer normalisation. */
    @Test
    void theLayerNormalisationOfCs231nIsThatOfAnotherLibrary() throws IOException {
        JsonNode json = published();
        SimpleMatrix x = matrix(json.get("layer_norm_x")).transpose();
        LayerNorm norm = new LayerNorm(column(json.get("layer_norm_gamma")), column(json.get("layer_norm_beta")), 1e-5);

        Step step = Step.of(norm, x, matrix(json.get("layer_norm_dout")).transpose());

        Compare.within("y", step.y(), matrix(json.get("layer_norm_out")).transpose(), 1e-14);
        Compare.within("dL/dx", step.dX(), matrix(json.get("layer_norm_dx")).transpose(), 1e-14);
        Compare.within("gamma", step.gradient("gamma"), column(json.get("layer_norm_dgamma")), 1e-14);
        Compare.within("beta", step.gradient("beta"), column(json.get("layer_norm_dbeta")), 1e-14);
    }

    /** The same inputs, normalised over the batch. */
    @Test
    void theBatchNormalisationOfCs231nIsThatOfAnotherLibrary() throws IOException {
        JsonNode json = published();
        SimpleMatrix x = matrix(json.get("layer_norm_x")).transpose();
        BatchNorm norm = new BatchNorm(column(json.get("layer_norm_gamma")), column(json.get("layer_norm_beta")), 1e-5);

        Step step = Step.of(norm, x, matrix(json.get("layer_norm_dout")).transpose());

        Compare.within("y", step.y(), matrix(json.get("batch_norm_out")).transpose(), 1e-14);
        Compare.within("dL/dx", step.dX(), matrix(json.get("batch_norm_dx")).transpose(), 1e-14);
        Compare.within("gamma", step.gradient("gamma"), column(json.get("batch_norm_dgamma")), 1e-14);
        Compare.within("beta", step.gradient("beta"), column(json.get("batch_norm_dbeta")), 1e-14);
    }

    /** Assignment 2, ConvolutionalNetworks.ipynb: its layer prints eight digits. */
    @Test
    void theConvolutionOfCs231nComesOutOfIt() throws IOException {
        JsonNode json = published();
        Conv2d conv = new Conv2d(matrix(json.get("conv_w")), column(json.get("conv_b")), 3, 4, 4, 4, 2, 1);

        SimpleMatrix y = conv.forward(matrix(json.get("conv_x")).transpose());

        Compare.within("y", y, matrix(json.get("conv_out")).transpose(), 1e-8);
    }

    @Test
    void theGradientsOfTheConvolutionOfCs231nAreThoseOfAnotherLibrary() throws IOException {
        JsonNode json = published();
        Conv2d conv =
                new Conv2d(matrix(json.get("conv_backward_w")), column(json.get("conv_backward_b")), 3, 5, 5, 3, 1, 1);

        Step step = Step.of(
                conv,
                matrix(json.get("conv_backward_x")).transpose(),
                matrix(json.get("conv_backward_dout")).transpose());

        Compare.within("dL/dx", step.dX(), matrix(json.get("conv_backward_dx")).transpose(), 1e-13);
        Compare.within("W", step.gradient("W"), matrix(json.get("conv_backward_dw")), 1e-13);
        Compare.within("b", step.gradient("b"), column(json.get("conv_backward_db")), 1e-13);
    }

    /** deeplearning.ai, Convolution model: Step by Step, pool_forward: it prints eight digits. */
    @Test
    void theAveragePoolingOfDeeplearningAiComesOutOfIt() throws IOException {
        JsonNode json = published();
        AveragePool2d pool = new AveragePool2d(3, 4, 4, 3, 2);

        SimpleMatrix y = pool.forward(matrix(json.get("average_pool_x")).transpose());

        Compare.within("y", y, matrix(json.get("average_pool_out")).transpose(), 1e-8);
    }

    /** The same, and that of CS231n, whose first images are negative. */
    @Test
    void theMaximaOfDeeplearningAiAndOfCs231nComeOutOfIt() throws IOException {
        JsonNode json = published();
        MaxPool2d wide = new MaxPool2d(3, 4, 4, 3, 2);
        MaxPool2d pool = new MaxPool2d(3, 4, 4, 2, 2);

        SimpleMatrix y = wide.forward(matrix(json.get("average_pool_x")).transpose());
        SimpleMatrix ofNegatives = pool.forward(matrix(json.get("max_pool_x")).transpose());

        Compare.within("y", y, matrix(json.get("max_pool_wide_out")).transpose(), 1e-8);
        Compare.within("y", ofNegatives, matrix(json.get("max_pool_out")).transpose(), 1e-8);
    }

    @Test
    void theGradientOfTheMaxPoolingOfCs231nIsThatOfAnotherLibrary() throws IOException {
        JsonNode json = published();

        Step step = Step.of(
                new MaxPool2d(2, 8, 8, 2, 2),
                matrix(json.get("max_pool_backward_x")).transpose(),
                matrix(json.get("max_pool_backward_dout")).transpose());

        Compare.identical(
                "dL/dx", step.dX(), matrix(json.get("max_pool_backward_dx")).transpose());
    }

    /** Assignment 3, LSTM_Captioning.ipynb, which prints eight digits. */
    @Test
    void theStepOfAnLstmOfCs231nComesOutOfIt() throws IOException {
        JsonNode json = published();
        LSTMCell cell = new LSTMCell(
                matrix(json.get("lstm_step_wx")).transpose(),
                matrix(json.get("lstm_step_wh")).transpose(),
                column(json.get("lstm_step_b")));
        SimpleMatrix given = matrix(json.get("lstm_step_x"))
                .concatColumns(matrix(json.get("lstm_step_prev_h")), matrix(json.get("lstm_step_prev_c")));

        SimpleMatrix y = cell.forward(given.transpose());

        SimpleMatrix next = matrix(json.get("lstm_step_next_h")).concatColumns(matrix(json.get("lstm_step_next_c")));
        Compare.within("h' and c'", y, next.transpose(), 1e-8);
    }

    /** Assignment 3, RNN_Captioning.ipynb and LSTM_Captioning.ipynb. */
    @Test
    void theSequencesOfCs231nComeOutOfRecurrentAndLstm() throws IOException {
        JsonNode json = published();
        SimpleMatrix h = recurrent(json, "rnn", 3).forward(transposed(json, "rnn_x"));
        Compare.within("h", h, transposed(json, "rnn_h"), 1e-8);

        SimpleMatrix h0 = transposed(json, "lstm_h0");
        LSTM lstm = new LSTM(
                transposed(json, "lstm_wx"),
                transposed(json, "lstm_wh"),
                column(json.get("lstm_b")),
                h0,
                h0.scale(0),
                3);
        Compare.within("h", lstm.forward(transposed(json, "lstm_x")), transposed(json, "lstm_h"), 1e-8);
    }

    @Test
    void theGradientsOfTheSequenceOfCs231nAreThoseOfAnotherLibrary() throws IOException {
        JsonNode json = published();

        Step step = Step.of(
                recurrent(json, "rnn_backward", 10),
                transposed(json, "rnn_backward_x"),
                transposed(json, "rnn_backward_dout"));

        Compare.within("dL/dx", step.dX(), transposed(json, "rnn_backward_dx"), 1e-12);
        Compare.within("h0", step.gradient("h0"), transposed(json, "rnn_backward_dh0"), 1e-12);
        Compare.within("Wx", step.gradient("Wx"), transposed(json, "rnn_backward_dwx"), 1e-12);
        Compare.within("Wh", step.gradient("Wh"), transposed(json, "rnn_backward_dwh"), 1e-12);
        Compare.within("b", step.gradient("b"), column(json.get("rnn_backward_db")), 1e-12);
    }

    private static Recurrent recurrent(JsonNode json, String name, int steps) {
        return new Recurrent(
                transposed(json, name + "_wx"),
                transposed(json, name + "_wh"),
                column(json.get(name + "_b")),
                transposed(json, name + "_h0"),
                steps);
    }

    private static SimpleMatrix transposed(JsonNode json, String name) {
        return matrix(json.get(name)).transpose();
    }

    private static SimpleMatrix column(JsonNode entries) {
        return new SimpleMatrix(entries.size(), 1)
                .elementOp((int row, int column, double any) -> entries.get(row).asDouble());
    }

    private static JsonNode published() throws IOException {
        try (InputStream in = PublishedValuesTest.class.getResourceAsStream("/published-values.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static SimpleMatrix matrix(JsonNode rows) {
        SimpleMatrix matrix = new SimpleMatrix(rows.size(), rows.get(0).size());
        return matrix.elementOp(
                (int row, int column, double any) -> rows.get(row).get(column).asDouble());
    }
}
