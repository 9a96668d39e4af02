package org.gradus.engine.clean;

/** How many there are of something, in words. */
public final class Count {

    private Count() {}

    /**
     * {@code 1 file}, {@code 2 files}, {@code 0 files}.
     *
     * @param thing a noun whose plural takes an s
     */
    public static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    /** {@code 1 record was there}, {@code 2 records were there}. */
    public static String of(long number, String ofOne, String ofMany) {
        return number + " " + (number == 1 ? ofOne : ofMany);
    }
}
