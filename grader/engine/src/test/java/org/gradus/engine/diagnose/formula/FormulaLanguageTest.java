package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaLanguageTest {

    @ParameterizedTest
    @MethodSource("languages")
    void everyWayToWriteARightFormulaHasTheNumbersOfTheReference(Languages one) {
        FormulaLanguage language = one.language();

        assertThat(language.right()).isNotEmpty();
        for (ProbeQuestion question : one.questions()) {
            MatrixData truth = language.quantity().truth().answer(question).orElseThrow();
            for (Expression right : language.right()) {
                FoundFormula found = new FoundFormula(right, right.shape(), right, 0);
                assertThat(language.answer(found, question.operands()))
                        .as(FormulaText.of(right))
                        .hasValueSatisfying(numbers -> assertThat(Agreement.holds(
                                        truth,
                                        numbers,
                                        Agreement.bound(language.quantity().facet(), question)))
                                .isTrue());
            }
        }
    }

    /** What people read is what the search starts from, but for those that say it in words. */
    @Test
    void theRightFormulaIsReadFromTheTextThatStudentsSee() {
        assertThat(Languages.all().stream()
                        .filter(one -> FormulaParser.rightSides(
                                        one.language().quantity().formula(),
                                        one.language().operands())
                                .isEmpty())
                        .map(Languages::toString))
                .containsExactly(
                        "Dense gradients.b",
                        "ReLU dX",
                        "LeakyReLU forward",
                        "LeakyReLU dX",
                        "ELU forward",
                        "ELU dX",
                        "Softmax forward",
                        "Softmax dX",
                        "LayerNorm forward",
                        "LayerNorm dX",
                        "LayerNorm gradients.gamma",
                        "LayerNorm gradients.beta",
                        "BatchNorm forward",
                        "BatchNorm dX",
                        "BatchNorm gradients.gamma",
                        "BatchNorm gradients.beta",
                        "BatchNormEvaluation forward",
                        "BatchNormEvaluation dX",
                        "BatchNormEvaluation gradients.gamma",
                        "BatchNormEvaluation gradients.beta",
                        "Huber value",
                        "Huber gradient",
                        "Hinge value",
                        "Hinge gradient");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsFoundForTheRightNumbersIsTheRightFormula(Languages one) {
        Expression right = one.language().right().get(0);

        assertThat(one.found(right)).first().extracting(FoundFormula::formula).isEqualTo(right);
    }

    static List<Languages> languages() {
        return Languages.all();
    }
}
