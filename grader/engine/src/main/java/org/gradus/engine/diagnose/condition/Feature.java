package org.gradus.engine.diagnose.condition;

import java.util.List;
import java.util.Locale;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;

/**
 * Something that can be counted or measured of a question, or of an entry of its answer.
 *
 * @param scope what it is one of
 * @param measure NaN where there is nothing to measure
 * @param words how a border is told
 */
record Feature(Scope scope, Measure measure, Words words) {

    /** What is right or wrong by it. */
    enum Scope {
        QUESTION,
        ENTRY
    }

    /** The number itself. */
    interface Measure {
        double of(Seen seen, int row, int column);
    }

    /** What is said of where answers are wrong. */
    interface Words {
        /**
         * Says it.
         *
         * @param side on which side of the border answers are wrong
         * @param right the last that is right
         * @param wrong the first that is wrong
         */
        String of(Side side, double right, double wrong);
    }

    /** On which side of a border answers are wrong. */
    enum Side {
        ABOVE,
        BELOW,
        /** At one value alone. */
        AT
    }

    private static final double LEAST_ABOVE = 0.9;
    private static final double MOST_BELOW = 0.1;

    /** Those of a quantity, the simplest first. */
    static List<Feature> of(Facet quantity, Protocol protocol) {
        String input = protocol.input();
        String companion = protocol.companion().word();
        return List.of(
                ofQuestions((seen, row, column) -> seen.question().input().columns(), counted("sample")),
                ofQuestions(
                        (seen, row, column) -> seen.question().input().rows(),
                        counted("row of " + input, "rows of " + input)),
                ofQuestions(
                        (seen, row, column) -> seen.question().companion().rows(),
                        counted("row of " + companion, "rows of " + companion)),
                ofQuestions(
                        (seen, row, column) ->
                                Math.signum(seen.question().input().rows()
                                        - seen.question().input().columns()),
                        compared(input + " has", "rows", "columns")),
                ofEntries((seen, row, column) -> column, placed("column")),
                ofEntries((seen, row, column) -> seen.expected().columns() - 1 - column, fromTheEnd("column")),
                ofEntries((seen, row, column) -> row, placed("row")),
                ofEntries((seen, row, column) -> seen.expected().rows() - 1 - row, fromTheEnd("row")),
                ofEntries(
                        (seen, row, column) -> Math.min(1, row + column),
                        (side, right, wrong) -> side == Side.ABOVE
                                ? "Right in the very first entry alone, wrong in all others"
                                : "Wrong in the very first entry alone, right in all others"),
                ofQuestions(
                        (seen, row, column) ->
                                Math.signum(seen.question().input().rows()
                                        - seen.question().companion().rows()),
                        compared(input + " has", "rows", "rows of " + companion)),
                ofQuestions(
                        (seen, row, column) ->
                                seen.expected().rows() == seen.expected().columns() ? 1 : 0,
                        (side, right, wrong) -> side == Side.ABOVE
                                ? "Wrong where the answer is square, right elsewhere"
                                : "Right where the answer is square, wrong elsewhere"),
                ofEntries((seen, row, column) -> Math.signum(input(seen, row, column)), sign(input)),
                ofEntries((seen, row, column) -> Math.signum(companion(seen, row, column)), sign(companion)),
                ofEntries((seen, row, column) -> Math.abs(input(seen, row, column)), magnitude(input)),
                ofEntries((seen, row, column) -> Math.abs(companion(seen, row, column)), magnitude(companion)),
                ofEntries(Feature::input, value(input)),
                ofEntries(Feature::companion, value(companion)),
                ofQuestions(
                        (seen, row, column) -> seen.question().input().largest(),
                        magnitude("the largest entry of " + input)),
                ofQuestions(
                        (seen, row, column) -> seen.question().companion().largest(),
                        magnitude("the largest entry of " + companion)));
    }

    private static Feature ofQuestions(Measure measure, Words words) {
        return new Feature(Scope.QUESTION, measure, words);
    }

    private static Feature ofEntries(Measure measure, Words words) {
        return new Feature(Scope.ENTRY, measure, words);
    }

    private static double input(Seen seen, int row, int column) {
        return seen.expected().sameShape(seen.question().input())
                ? seen.question().input().get(row, column)
                : Double.NaN;
    }

    private static double companion(Seen seen, int row, int column) {
        return seen.expected().sameShape(seen.question().companion())
                ? seen.question().companion().get(row, column)
                : Double.NaN;
    }

    private static Words compared(String has, String lines, String others) {
        return (side, right, wrong) -> {
            String than = switch (side) {
                case ABOVE -> (wrong > 0 ? "more " : "as many or more ") + lines + " than ";
                case BELOW -> (wrong < 0 ? "fewer " : "as many or fewer ") + lines + " than ";
                case AT -> "as many " + lines + " as ";
            };
            return "Wrong where " + has + " " + than + others + ", right elsewhere";
        };
    }

    private static Words value(String what) {
        return (side, right, wrong) -> {
            if (side == Side.ABOVE && wrong >= LEAST_ABOVE) {
                return "Right where " + what + " is at most " + number(right) + ", wrong from " + number(wrong) + " on";
            }
            return side == Side.BELOW && wrong <= -LEAST_ABOVE
                    ? "Right where " + what + " is at least " + number(right) + ", wrong from " + number(wrong)
                            + " downwards"
                    : "";
        };
    }

    private static Words counted(String one) {
        return counted(one, one + "s");
    }

    private static Words counted(String one, String many) {
        return (side, right, wrong) -> {
            if (side == Side.AT) {
                return "Wrong for exactly " + (wrong > 1 ? number(wrong) + " " + many : "one " + one)
                        + ", right for fewer and for more";
            }
            if (side == Side.ABOVE) {
                return "Right for " + (right > 1 ? "up to " + number(right) + " " + many : "one " + one)
                        + ", wrong from " + number(wrong) + " on";
            }
            return "Wrong for " + (wrong > 1 ? "up to " + number(wrong) + " " + many : "one " + one) + ", right from "
                    + number(right) + " on";
        };
    }

    private static Words placed(String line) {
        return (side, right, wrong) -> {
            if (side == Side.AT) {
                return "Wrong in " + line + " " + number(wrong) + " alone (counted from 0), right in all others";
            }
            if (side == Side.ABOVE) {
                return right == 0
                        ? "Right in the first " + line + ", wrong in all others"
                        : "Right up to " + line + " " + number(right) + ", wrong from " + line + " " + number(wrong)
                                + " on (counted from 0)";
            }
            return wrong == 0
                    ? "Wrong in the first " + line + ", right in all others"
                    : "Wrong up to " + line + " " + number(wrong) + ", right from " + line + " " + number(right)
                            + " on (counted from 0)";
        };
    }

    private static Words fromTheEnd(String line) {
        return (side, right, wrong) -> {
            if (side == Side.AT) {
                return "Wrong in the " + line + " " + number(wrong + 1) + " from the end alone, right in all others";
            }
            String last = number(1 + Math.min(right, wrong)) + " " + line + "s";
            if (side == Side.ABOVE) {
                return "Right in the last " + (right == 0 ? line : last) + ", wrong in all others";
            }
            return "Wrong in the last " + (wrong == 0 ? line : last) + ", right in all others";
        };
    }

    private static Words sign(String what) {
        return (side, right, wrong) -> {
            String where = switch (side) {
                case ABOVE -> wrong > 0 ? "positive" : "0 or more";
                case BELOW -> wrong < 0 ? "negative" : "0 or less";
                case AT -> "exactly 0";
            };
            return "Wrong where " + what + " is " + where + ", right elsewhere";
        };
    }

    private static Words magnitude(String what) {
        return (side, right, wrong) -> {
            if (side == Side.AT || (side == Side.ABOVE ? wrong < LEAST_ABOVE : wrong > MOST_BELOW)) {
                return "";
            }
            return side == Side.ABOVE
                    ? "Right where " + what + " is at most " + number(right) + " in magnitude" + ", wrong from "
                            + number(wrong) + " on"
                    : "Wrong where " + what + " is at most " + number(wrong) + " in magnitude" + ", right from "
                            + number(right) + " on";
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? Integer.toString((int) number)
                : String.format(Locale.ROOT, "%.3g", number);
    }
}
