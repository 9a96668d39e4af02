package org.gradus.engine.diagnose.formula;

/** What becomes of many rows or columns, or both. */
public enum Reduction {
    SUM("sum", Kept.NOTHING, Way.SUM),
    ROW_SUMS("rowSums", Kept.ROWS, Way.SUM),
    COLUMN_SUMS("columnSums", Kept.COLUMNS, Way.SUM),
    MEAN("mean", Kept.NOTHING, Way.MEAN),
    ROW_MEANS("rowMeans", Kept.ROWS, Way.MEAN),
    COLUMN_MEANS("columnMeans", Kept.COLUMNS, Way.MEAN),
    ROW_MAXIMA("rowMax", Kept.ROWS, Way.MAXIMUM),
    COLUMN_MAXIMA("columnMax", Kept.COLUMNS, Way.MAXIMUM),
    FIRST_COLUMN("firstColumn", Kept.ROWS, Way.FIRST),
    LAST_COLUMN("lastColumn", Kept.ROWS, Way.LAST),
    FIRST_ROW("firstRow", Kept.COLUMNS, Way.FIRST),
    LAST_ROW("lastRow", Kept.COLUMNS, Way.LAST),
    FIRST_ENTRY("firstEntry", Kept.NOTHING, Way.FIRST);

    private final String text;
    private final Kept kept;
    private final Way way;

    Reduction(String text, Kept kept, Way way) {
        this.text = text;
        this.kept = kept;
        this.way = way;
    }

    /** What there are still as many of as before. */
    private enum Kept {
        NOTHING,
        ROWS,
        COLUMNS
    }

    private enum Way {
        SUM,
        MEAN,
        MAXIMUM,
        FIRST,
        LAST
    }

    /** As {@link FormulaText} and {@link FormulaParser} write it. */
    String text() {
        return text;
    }

    FormulaShape of(FormulaShape shape) {
        return new FormulaShape(
                kept == Kept.ROWS ? shape.rows() : Extent.ONE, kept == Kept.COLUMNS ? shape.columns() : Extent.ONE);
    }

    /** Whether anything becomes less. */
    boolean reduces(FormulaShape shape) {
        return !of(shape).equals(shape) && (kept != Kept.NOTHING || isOfTwo(shape));
    }

    private static boolean isOfTwo(FormulaShape shape) {
        return shape.rows() != Extent.ONE && shape.columns() != Extent.ONE;
    }

    double[] of(Situations situations, FormulaShape shape, double[] entries) {
        FormulaShape less = of(shape);
        double[] reduced = new double[situations.length(less)];
        for (int question = 0; question < situations.count(); question++) {
            int rows = situations.rows(shape, question);
            int columns = situations.columns(shape, question);
            int from = situations.start(shape, question);
            int to = situations.start(less, question);
            for (int i = 0; i < rows * columns; i++) {
                int place = kept == Kept.ROWS ? i / columns : kept == Kept.COLUMNS ? i % columns : 0;
                int step = kept == Kept.ROWS ? i % columns : kept == Kept.COLUMNS ? i / columns : i;
                int last = (kept == Kept.ROWS ? columns : kept == Kept.COLUMNS ? rows : rows * columns) - 1;
                reduced[to + place] = step(reduced[to + place], entries[from + i], step, last);
            }
        }
        return reduced;
    }

    private double step(double before, double entry, int step, int last) {
        return switch (way) {
            case SUM -> before + entry;
            case MEAN -> step == last ? (before + entry) / (last + 1) : before + entry;
            case MAXIMUM -> step == 0 ? entry : Math.max(before, entry);
            case FIRST -> step == 0 ? entry : before;
            case LAST -> entry;
        };
    }
}
