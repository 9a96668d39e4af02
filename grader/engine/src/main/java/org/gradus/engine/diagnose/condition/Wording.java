package org.gradus.engine.diagnose.condition;

import java.util.Locale;

/** Borders in words, by what lies on one side of them. */
final class Wording {

    private static final double LARGEST_WHOLE = 1e6;
    private static final double CLOSE = 1e-2;

    private Wording() {}

    /** Of something that holds or does not: where it does, and where it does not. */
    static Words whether(String holds, String holdsNot) {
        return (side, right, wrong) -> wrong > right ? holds : holdsNot;
    }

    /** The same of what is nearly always so: by itself it says nothing, beside another border it does. */
    static Words nearlyAlways(String holds, String holdsNot) {
        return new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return wrong > right ? holds : holdsNot;
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return wrong > right ? "" : Words.super.sentence(side, right, wrong);
            }
        };
    }

    /** Of a sign, -1, 0 or 1. */
    static Words sign(String positive, String notNegative, String negative, String notPositive, String zero) {
        return (side, right, wrong) -> switch (side) {
            case ABOVE -> wrong > 0 ? positive : notNegative;
            case BELOW -> wrong < 0 ? negative : notPositive;
            case AT -> zero;
        };
    }

    /** Of the sign of one number. */
    static Words sign(String what) {
        return sign(
                what + " is positive",
                what + " is 0 or more",
                what + " is negative",
                what + " is 0 or less",
                what + " is exactly 0");
    }

    static Words compared(String has, String lines, String others) {
        return sign(
                has + " more " + lines + " than " + others,
                has + " as many or more " + lines + " than " + others,
                has + " fewer " + lines + " than " + others,
                has + " as many or fewer " + lines + " than " + others,
                has + " as many " + lines + " as " + others);
    }

    static Words counted(String one, String many) {
        return new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> wrong > 1 ? "there are exactly " + number(wrong) + " " + many : "there is one " + one;
                    case ABOVE -> "there are " + number(wrong) + " " + many + " or more";
                    case BELOW -> wrong > 1 ? "there are at most " + number(wrong) + " " + many : "there is one " + one;
                };
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                String upToWrong = wrong > 1 ? number(wrong) + " " + many : "one " + one;
                return switch (side) {
                    case AT -> "Wrong for exactly " + upToWrong + ", right for fewer and for more";
                    case ABOVE ->
                        "Right for " + (right > 1 ? "up to " + number(right) + " " + many : "one " + one)
                                + ", wrong from " + number(wrong) + " on";
                    case BELOW ->
                        "Wrong for " + (wrong > 1 ? "up to " : "") + upToWrong + ", right from " + number(right)
                                + " on";
                };
            }
        };
    }

    /** Of an integer that a constructor gets. */
    static Words integer(String name) {
        return new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> name + " is " + number(wrong);
                    case ABOVE -> name + " is " + number(wrong) + " or more";
                    case BELOW -> upTo(wrong);
                };
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> "Wrong where " + name + " is " + number(wrong) + ", right where it is less or more";
                    case ABOVE -> "Right where " + upTo(right) + ", wrong from " + number(wrong) + " on";
                    case BELOW -> "Wrong where " + upTo(wrong) + ", right from " + number(right) + " on";
                };
            }

            private String upTo(double number) {
                return name + (number > 1 ? " is at most " : " is ") + number(number);
            }
        };
    }

    static Words placed(String line) {
        return new Words() {
            @Override
            public String line() {
                return line;
            }

            @Override
            public String where(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> "the " + line + " is " + number(wrong) + " (counted from 0)";
                    case ABOVE ->
                        right == 0
                                ? "the " + line + " is not the first"
                                : "the " + line + " is " + number(wrong) + " or later (counted from 0)";
                    case BELOW ->
                        wrong == 0
                                ? "the " + line + " is the first"
                                : "the " + line + " is at most " + number(wrong) + " (counted from 0)";
                };
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return switch (side) {
                    case AT ->
                        "Wrong in " + line + " " + number(wrong) + " alone (counted from 0), right in all others";
                    case ABOVE ->
                        right == 0
                                ? "Right in the first " + line + ", wrong in all others"
                                : "Right up to " + line + " " + number(right) + ", wrong from " + line + " "
                                        + number(wrong) + " on (counted from 0)";
                    case BELOW ->
                        wrong == 0
                                ? "Wrong in the first " + line + ", right in all others"
                                : "Wrong up to " + line + " " + number(wrong) + ", right from " + line + " "
                                        + number(right) + " on (counted from 0)";
                };
            }
        };
    }

    static Words fromTheEnd(String line) {
        return new Words() {
            @Override
            public String line() {
                return line;
            }

            @Override
            public String where(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> "the " + line + " is the " + number(wrong + 1) + ". from the end";
                    case ABOVE ->
                        wrong == 1
                                ? "the " + line + " is not the last"
                                : "the " + line + " is not among the last " + number(wrong);
                    case BELOW ->
                        wrong == 0
                                ? "the " + line + " is the last"
                                : "the " + line + " is among the last " + number(wrong + 1);
                };
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                String last = number(1 + Math.min(right, wrong)) + " " + line + "s";
                return switch (side) {
                    case AT ->
                        "Wrong in the " + line + " " + number(wrong + 1) + " from the end alone, right in all others";
                    case ABOVE -> "Right in the last " + (right == 0 ? line : last) + ", wrong in all others";
                    case BELOW -> "Wrong in the last " + (wrong == 0 ? line : last) + ", right in all others";
                };
            }
        };
    }

    /** Of a number. */
    static Words value(String what) {
        return measured(what, "");
    }

    /** Of how large a number is, whatever its sign. */
    static Words magnitude(String what) {
        return measured(what, " in magnitude");
    }

    private static Words measured(String what, String how) {
        return new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> what + " is exactly " + number(wrong) + how;
                    case ABOVE -> what + " is at least " + number(wrong) + how;
                    case BELOW -> what + " is at most " + number(wrong) + how;
                };
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return switch (side) {
                    case AT -> Words.super.sentence(side, right, wrong);
                    case ABOVE ->
                        "Right where " + what + " is "
                                + (isExact(wrong, right)
                                        ? "less than " + number(wrong) + how + ", wrong from there on"
                                        : "at most " + number(right) + how + ", wrong "
                                                + (isExact(right, wrong) ? "above" : "from " + number(wrong) + " on"));
                    case BELOW ->
                        "Wrong where " + what + " is "
                                + (isExact(right, wrong)
                                        ? "less than " + number(right) + how + ", right from there on"
                                        : "at most " + number(wrong) + how + ", right "
                                                + (isExact(wrong, right) ? "above" : "from " + number(right) + " on"));
                };
            }
        };
    }

    /** Whether the border is this very number: one that somebody writes, and the other side of it is near. */
    private static boolean isExact(double number, double other) {
        return ShortNumber.isShort(number) && Math.abs(number - other) <= CLOSE * Math.max(Math.abs(number), CLOSE);
    }

    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return Integer.toString((int) number);
        }
        String text = String.format(Locale.ROOT, "%.6g", number);
        return text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
    }
}
