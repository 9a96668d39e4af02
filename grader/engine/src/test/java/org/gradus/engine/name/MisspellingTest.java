package org.gradus.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "sigmoid, Sigmoid",
        "Sigmiod, Sigmoid",
        "Sigmod, Sigmoid",
        "SigmoidLayer, Sigmoid",
        "MyDense, Dense",
        "Dense_2, Dense",
        "Conv2D, Conv2d",
        "BatchNorm1d, BatchNorm",
        "RELU, ReLU",
        "Cross_Entropy_Loss, CrossEntropy"
    })
    void aNameThatIsNearlyTheWantedOneMayBeMeant(String there, String wanted) {
        assertThat(Misspelling.mayBe(there, wanted)).isTrue();
        assertThat(Misspelling.mayBe(wanted, there)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ELU, ReLU",
        "LSTMCell, LSTM",
        "LeakyReLU, ReLU",
        "Tanh, Path",
        "SoftmaxCrossEntropy, Softmax",
        "BatchNormEvaluation, BatchNorm",
        "Recurrent, Current",
        "MaxPool2d, AveragePool2d",
        "SquaredError, MeanAbsoluteError",
        "Helper, Dense"
    })
    void anotherKindIsNoMisspelling(String there, String wanted) {
        assertThat(Misspelling.mayBe(there, wanted)).isFalse();
        assertThat(Misspelling.mayBe(wanted, there)).isFalse();
    }
}
