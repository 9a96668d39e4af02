package org.gradus.engine.check.instance;

import java.util.Optional;

/**
 * What is certain about the tries, whatever is drawn: among any five there are one of a single sample and one of more than eight;
 * every other one is at scale 1; three in four have arbitrary numbers; in one of three the other batch has the same size.
 *
 * @param everywhere the scale of all tries; usually none
 * @param numbers whether some tries have simple numbers
 */
public record TryPlan(Optional<InputScale> everywhere, Numbers numbers) {

    /** Which numbers may be drawn. */
    public enum Numbers {
        /** Ones, integers and halves in one try of four: with them come ties and cancellations. */
        SOMETIMES_SIMPLE,
        /** Arbitrary ones: for finite differences of a forward that may have a kink where entries are the same. */
        ARBITRARY
    }

    static final int LARGEST_SIDE = 5;
    static final int LARGEST_BATCH = 14;

    private static final int LARGE_BATCH = 9;
    private static final int LARGEST_USUAL_BATCH = 6;
    private static final int BATCHES = 5;
    private static final int PALETTES = 4;
    private static final int OTHER_BATCHES = 3;

    /** The plan for grading. */
    public static TryPlan usual() {
        return new TryPlan(Optional.empty(), Numbers.SOMETIMES_SIMPLE);
    }

    /** Every try at one scale. */
    public static TryPlan at(InputScale scale) {
        return new TryPlan(Optional.of(scale), Numbers.SOMETIMES_SIMPLE);
    }

    /** The same with arbitrary numbers alone. */
    TryPlan ofArbitraryNumbers() {
        return new TryPlan(everywhere, Numbers.ARBITRARY);
    }

    boolean fitsBatch(int attempt, int batch) {
        return switch (attempt % BATCHES) {
            case 0 -> batch == 1;
            case BATCHES - 1 -> batch >= LARGE_BATCH;
            default -> batch >= 2 && batch <= LARGEST_USUAL_BATCH;
        };
    }

    boolean fitsOtherBatch(int attempt, int difference) {
        boolean isTheSame = attempt % OTHER_BATCHES == OTHER_BATCHES - 1;
        return isTheSame == (difference == 0);
    }

    boolean fitsScale(int attempt, InputScale scale) {
        return everywhere.map(scale::equals).orElse(attempt % 2 != 0 || scale == InputScale.ONE);
    }

    boolean fitsPalette(int attempt, Palette palette) {
        boolean isSimple = numbers == Numbers.SOMETIMES_SIMPLE && attempt % PALETTES == 1;
        return isSimple ? palette != Palette.GAUSSIAN : palette == Palette.GAUSSIAN;
    }
}
