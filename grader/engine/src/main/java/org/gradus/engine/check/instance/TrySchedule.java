package org.gradus.engine.check.instance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the tries are like, the same for every seed: ordinary ones, which are small; some with numbers at which slips hide; and some
 * that are large in one direction or in each, of which even the largest is under two thousand products.
 *
 * @param everywhere the scale of all tries; usually none
 * @param numbers whether some ordinary tries have simple numbers
 */
public record TrySchedule(Optional<InputScale> everywhere, Numbers numbers) {

    /** Which numbers ordinary tries may have. */
    public enum Numbers {
        /** Ones, integers and halves in one try of four: with them come ties and cancellations. */
        SOMETIMES_SIMPLE,

        /** Arbitrary ones: for finite differences of a forward that may have a kink where entries are the same. */
        ARBITRARY
    }

    static final int LARGEST_SIDE = 5;

    /** Every batch up to 9 in the first fourteen tries; among any five in a row a single sample and more than eight. */
    private static final List<Integer> BATCHES = List.of(1, 3, 2, 6, 9, 1, 5, 4, 7, 12, 1, 8, 3, 2, 10, 1, 6, 5, 4, 14);

    /** A row of five tries: each side goes through all five sizes, and one try is square. */
    private static final int ROW = 5;

    private static final int PALETTES = 4;
    private static final int OTHER_BATCHES = 3;
    private static final int CHOICES = 8;

    private static final List<NumberStyle> SIMPLE =
            List.of(NumberStyle.ONES, NumberStyle.SMALL_INTEGERS, NumberStyle.HALVES);
    private static final List<InputScale> OTHER_SCALES =
            List.of(InputScale.TENTH, InputScale.TEN, InputScale.HUNDREDTH, InputScale.HUNDRED);

    /** The plan for grading. */
    public static TrySchedule usual() {
        return new TrySchedule(Optional.empty(), Numbers.SOMETIMES_SIMPLE);
    }

    /** Every try at one scale. */
    public static TrySchedule at(InputScale scale) {
        return new TrySchedule(Optional.of(scale), Numbers.SOMETIMES_SIMPLE);
    }

    /** The same with arbitrary numbers alone. */
    TrySchedule ofArbitraryNumbers() {
        return new TrySchedule(everywhere, Numbers.ARBITRARY);
    }

    /** Small sizes and batches of up to fourteen, every other try at scale 1. */
    List<Setting> ordinary(int tries) {
        return IntStream.range(0, tries).mapToObj(this::setting).toList();
    }

    /** Zeros and ties. */
    List<Setting> ties() {
        return List.of(
                special(9, NumberStyle.ZEROS_AND_TIES, 0, 5, 4), special(1, NumberStyle.ZEROS_AND_TIES, 3, 5, 2));
    }

    /** Numbers of every magnitude, and small ones alone. */
    List<Setting> magnitudes() {
        return List.of(
                new Setting(3, 2, List.of(3, 2, 4), NumberStyle.GAUSSIAN, InputScale.THOUSANDTH, 5),
                special(1, NumberStyle.MAGNITUDES, 0, 1, 1),
                special(4, NumberStyle.MAGNITUDES, 2, 5, 3),
                special(6, NumberStyle.MAGNITUDES, 5, 4, 4),
                special(1, NumberStyle.MAGNITUDES, 7, 3, 5));
    }

    /** Sides up to 40 and batches up to 128, odd ones and powers of two among them. */
    List<Setting> large() {
        return List.of(
                large(128, 2, 3),
                large(8, 40, 3),
                large(17, 7, 6),
                large(1, 23, 9),
                large(33, 1, 2),
                large(2, 16, 16),
                large(24, 2, 33));
    }

    private Setting setting(int attempt) {
        int batch = BATCHES.get(attempt % BATCHES.size());
        return new Setting(
                batch, otherBatch(attempt, batch), sides(attempt), style(attempt), scale(attempt), choices(attempt));
    }

    private static Setting special(int batch, NumberStyle style, int choices, Integer... sides) {
        return new Setting(batch, batch + 1, List.of(sides), style, InputScale.ONE, choices);
    }

    private Setting large(int batch, Integer... sides) {
        int choices = batch % CHOICES;
        InputScale scale = everywhere.orElse(InputScale.ONE);
        return new Setting(batch, batch + 1, List.of(sides), NumberStyle.GAUSSIAN, scale, choices);
    }

    /** Linear in row and place modulo 5, so that no two of three sides go together twice in 25 tries. */
    private static List<Integer> sides(int attempt) {
        int place = attempt % ROW;
        int row = attempt / ROW;
        return List.of(
                1 + (2 * place + row) % LARGEST_SIDE,
                1 + (3 * place + 2 * row + 1) % LARGEST_SIDE,
                1 + (4 * place + 3 * row + 2) % LARGEST_SIDE);
    }

    /** In one try of three the same, otherwise a larger one or a smaller one, of at most five. */
    private static int otherBatch(int attempt, int batch) {
        if (attempt % OTHER_BATCHES == OTHER_BATCHES - 1) {
            return batch;
        }
        boolean isLarger = batch == 1 || (batch < LARGEST_SIDE && attempt % 2 == 0);
        return isLarger ? batch + 1 : 1 + batch / OTHER_BATCHES;
    }

    private NumberStyle style(int attempt) {
        boolean isSimple = numbers == Numbers.SOMETIMES_SIMPLE && attempt % PALETTES == 1;
        return isSimple ? SIMPLE.get(attempt / PALETTES % SIMPLE.size()) : NumberStyle.GAUSSIAN;
    }

    private InputScale scale(int attempt) {
        return everywhere.orElse(
                attempt % 2 == 0 ? InputScale.ONE : OTHER_SCALES.get(attempt / 2 % OTHER_SCALES.size()));
    }

    private static int choices(int attempt) {
        return 3 * attempt % CHOICES;
    }
}
