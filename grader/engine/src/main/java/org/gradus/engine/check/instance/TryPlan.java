package org.gradus.engine.check.instance;

import java.util.Optional;

/**
 * What is certain about the tries, whatever is drawn: among any five there are one of a single sample and one of more than eight;
 * every other one is at scale 1; three in four have arbitrary numbers.
 *
 * @param everywhere the scale of all tries; usually none
 */
public record TryPlan(Optional<InputScale> everywhere) {

    static final int LARGEST_SIDE = 5;
    static final int LARGEST_BATCH = 14;

    private static final int LARGE_BATCH = 9;
    private static final int LARGEST_USUAL_BATCH = 6;
    private static final int BATCHES = 5;
    private static final int PALETTES = 4;

    /** The plan for grading. */
    public static TryPlan usual() {
        return new TryPlan(Optional.empty());
    }

    /** Every try at one scale. */
    public static TryPlan at(InputScale scale) {
        return new TryPlan(Optional.of(scale));
    }

    boolean fitsBatch(int attempt, int batch) {
        return switch (attempt % BATCHES) {
            case 0 -> batch == 1;
            case BATCHES - 1 -> batch >= LARGE_BATCH;
            default -> batch >= 2 && batch <= LARGEST_USUAL_BATCH;
        };
    }

    boolean fitsScale(int attempt, InputScale scale) {
        return everywhere.map(scale::equals).orElse(attempt % 2 != 0 || scale == InputScale.ONE);
    }

    boolean fitsPalette(int attempt, Palette palette) {
        return attempt % PALETTES == 1 ? palette != Palette.GAUSSIAN : palette == Palette.GAUSSIAN;
    }
}
