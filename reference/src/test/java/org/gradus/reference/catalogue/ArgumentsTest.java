package org.gradus.reference.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private final SimpleMatrix w = new SimpleMatrix(2, 3);
    private final Arguments arguments =
            Arguments.none().withMatrix("W", w).withNumber("factor", 0.5).withFlag("mean", true);

    @Test
    void anArgumentIsFoundByItsName() {
        assertThat(arguments.matrix("W")).isSameAs(w);
        assertThat(arguments.number("factor")).isEqualTo(0.5);
        assertThat(arguments.flag("mean")).isTrue();
    }

    @Test
    void aFurtherArgumentLeavesTheOldOnesAsTheyWere() {
        Arguments more = arguments.withNumber("factor", 2);
        assertThat(more.number("factor")).isEqualTo(2);
        assertThat(arguments.number("factor")).isEqualTo(0.5);
    }

    @Test
    void aMissingArgumentIsNamedTogetherWithThoseGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.matrix("b"))
                .withMessage("b: expected a matrix but was missing; the arguments given are [W, factor, mean]");
    }

    @Test
    void anArgumentOfAnotherTypeIsSaidToBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.number("W"))
                .withMessage("W: expected a number but was a matrix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.flag("factor"))
                .withMessage("factor: expected a flag but was a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.matrix("mean"))
                .withMessage("mean: expected a matrix but was a flag");
    }
}
