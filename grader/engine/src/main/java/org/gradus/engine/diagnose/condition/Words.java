package org.gradus.engine.diagnose.condition;

/** What is said of where answers are wrong. */
interface Words {

    /**
     * Where they are wrong, as a clause behind "where"; empty where nobody would say it like this.
     *
     * @param side on which side of the border answers are wrong
     * @param right the last that is right
     * @param wrong the first that is wrong
     */
    String where(Side side, double right, double wrong);

    /** The line along which a place is told, {@code column}; empty where it is about something else. */
    default String line() {
        return "";
    }

    /** The same as a whole sentence without its full stop. */
    default String sentence(Side side, double right, double wrong) {
        String where = where(side, right, wrong);
        return where.isEmpty() ? "" : "Wrong where " + where + ", right elsewhere";
    }
}
