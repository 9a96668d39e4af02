package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gradus.engine.assignment.RowRange;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final MatrixData EXPECTED = new MatrixData(3, 2, 1e6, 2, 3, 4, 5, 6);
    private static final Bound BOUND = new Bound(1e-9, 0);
    private static final Excerpt LAST = new Excerpt(Facet.DX.block("c"), Optional.of(new RowRange(1, 3)));

    @Test
    void otherRowsAreNoneOfItsBusiness() {
        assertThat(judged(new MatrixData(3, 2, Double.NaN, 7, 3, 4, 5, 6)).isPassed())
                .isTrue();
    }

    @Test
    void itsOwnRowsAreCountedAndShownFromItsFirst() {
        Judgement judgement = judged(new MatrixData(3, 2, 1e6, 2, 3, 4, 5, 7000));

        assertThat(judgement.outcome().message())
                .isEqualTo("block c of dL/dx at row 1, column 1 is 7000 but should be 6; 1 of 4 entries differ");
        assertThat(judgement.difference()).hasValueSatisfying(shown -> {
            assertThat(shown.expected()).isEqualTo(new MatrixData(2, 2, 3, 4, 5, 6));
            assertThat(shown.actual()).isEqualTo(new MatrixData(2, 2, 3, 4, 5, 7000));
        });
    }

    /** Or who keeps all blocks could lose what all rows together would have earned. */
    @Test
    void howFarAnEntryMayBeOffSaysTheWholeMatrix() {
        assertThat(judged(new MatrixData(3, 2, 1e6, 2, 3, 4, 5, 6.0009)).isPassed())
                .isTrue();
        assertThat(judged(new MatrixData(3, 2, 1e6, 2, 3, 4, 5, 6.002)).isPassed())
                .isFalse();
    }

    @Test
    void whichRowsOfAnotherShapeAreWhoseNobodyCanSay() {
        Judgement judgement = judged(new MatrixData(4, 2, new double[8]));

        assertThat(judgement.outcome()).isInstanceOf(Outcome.WrongShape.class);
        assertThat(judgement.outcome().message()).isEqualTo("dL/dx should be 3x2 but is 4x2");
    }

    private static Judgement judged(MatrixData actual) {
        return LAST.compare(EXPECTED, actual, BOUND, Comparison::withTruth);
    }
}
