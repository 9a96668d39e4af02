package org.gradus.engine.protocol;

import org.gradus.wire.MatrixData;

/**
 * Two matrices that go in together.
 *
 * @param input x of a layer, or the prediction of a loss
 * @param companion dY of a layer, or the target of a loss
 */
public record Question(MatrixData input, MatrixData companion) {

    private static final MatrixData NOTHING = new MatrixData(0, 0);

    /** Whether more than the main quantity can be asked. */
    public boolean hasCompanion() {
        return !companion.equals(NOTHING);
    }

    /** A question about the main quantity of a part that needs nothing but the input for it. */
    public static Question of(MatrixData input) {
        return new Question(input, NOTHING);
    }
}
