package org.gradus.engine.check.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gradus.engine.result.NumberText;

/**
 * An expected value, or an entry of one, with which the reference disagrees.
 *
 * @param file of the case, as its problems name it
 * @param pointer JSON pointer of the value, or of the entry
 * @param doubt how far the reference's number may be moved by rounding between the steps, where that is too much to know it by; or 0
 */
public record Disagreement(String file, String pointer, double expected, double reference, double doubt) {

    private static final int FEWEST = 2;
    private static final int FEWEST_IN_FULL = 4;

    /** What is wrong and, where it can be guessed, why. */
    public String message() {
        return file + "#" + pointer + ": expected " + expected + ", but the reference says " + reference + remark();
    }

    private String remark() {
        if (!Double.isFinite(reference)) {
            return ": no finite number is right there. Remove the value, or change the inputs of the case";
        }
        if (doubt > 0) {
            return ", and rounding between the steps explains no more than " + NumberText.show(doubt)
                    + " of the difference";
        }
        if (isRounded()) {
            return "; it agrees to " + written().precision() + " digits: is it rounded?";
        }
        int common = commonDigits();
        return common >= FEWEST_IN_FULL
                ? "; it agrees to " + common + " digits: were the others lost when it was computed?"
                : "";
    }

    /** Whether it is the reference's number with fewer digits, rounded or cut off. */
    private boolean isRounded() {
        BigDecimal written = written();
        BigDecimal exact = new BigDecimal(reference);
        return written.precision() >= FEWEST
                && (exact.setScale(written.scale(), RoundingMode.HALF_UP).compareTo(written) == 0
                        || exact.setScale(written.scale(), RoundingMode.DOWN).compareTo(written) == 0);
    }

    private BigDecimal written() {
        return new BigDecimal(Double.toString(expected)).stripTrailingZeros();
    }

    private int commonDigits() {
        double distance = Math.abs(expected - reference) / Math.abs(reference);
        return distance > 0 ? (int) Math.floor(-StrictMath.log10(distance)) : 0;
    }
}
