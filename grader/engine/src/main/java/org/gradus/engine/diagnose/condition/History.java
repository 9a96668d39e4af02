package org.gradus.engine.diagnose.condition;

import static org.gradus.engine.diagnose.condition.Feature.ofQuestions;
import static org.gradus.engine.diagnose.condition.Feature.whether;

import java.util.List;
import org.gradus.engine.diagnose.condition.Feature.Range;
import org.gradus.engine.protocol.Protocol;

/**
 * What an object was asked before it answered.
 *
 * @param time the how manieth time it is that it answers about this quantity, from 1
 * @param growth by how many samples the batch is larger than the one before; NaN where there was none
 * @param isAfterAnotherInput whether another input went in just before, and nothing else was asked about it
 */
record History(int time, double growth, Turn turn, boolean isAfterAnotherInput) {

    /** Of a fresh object. */
    static final History NONE = new History(1, Double.NaN, Turn.WHOLE, false);

    /** What was asked since the main quantity was. */
    enum Turn {
        /** Nothing: it was asked just now, of the same. */
        WHOLE,
        /** The very same. */
        AGAIN,
        /** The rest as well, with something else. */
        ANOTHER,
        /** Everything, and now the gradients once more. */
        READ_AGAIN,
        /** The same when another input went in after that. */
        READ_LATE
    }

    /** What a condition about the past can be about, the simplest first. */
    static List<Feature> features(Protocol protocol) {
        return List.of(
                ofQuestions(Range.COUNTS, seen -> seen.history().time(), new Times()),
                ofQuestions(
                        Range.FEW,
                        seen -> Math.signum(seen.history().growth()),
                        Wording.sign(
                                "there are more samples than the time before",
                                "there are as many samples as the time before, or more",
                                "there are fewer samples than the time before",
                                "there are as many samples as the time before, or fewer",
                                "there are as many samples as the time before")),
                ofQuestions(
                        Range.FEW,
                        seen -> Double.isNaN(seen.history().growth())
                                ? Double.NaN
                                : whether(seen.history().growth() != 0),
                        Wording.whether(
                                "there are not as many samples as the time before",
                                "there are as many samples as the time before")),
                ofTurns(List.of(Turn.AGAIN), "the same is asked a second time", "it is asked for the first time"),
                ofTurns(List.of(Turn.ANOTHER), anotherTime(protocol), ""),
                ofTurns(List.of(Turn.AGAIN, Turn.ANOTHER), secondTime(protocol), ""),
                ofTurns(
                        List.of(Turn.READ_AGAIN, Turn.READ_LATE),
                        "gradients() is called a second time after one backward",
                        ""),
                ofTurns(
                        List.of(Turn.READ_LATE),
                        "gradients() is called when another " + protocol.input() + " went in after the backward",
                        ""),
                ofQuestions(
                        Range.FEW,
                        seen -> whether(seen.history().isAfterAnotherInput()),
                        Wording.whether(
                                "another " + protocol.input() + " went in just before",
                                "no other " + protocol.input() + " went in just before")));
    }

    private static Feature ofTurns(List<Turn> turns, String holds, String holdsNot) {
        return ofQuestions(
                Range.FEW, seen -> whether(turns.contains(seen.history().turn())), Wording.whether(holds, holdsNot));
    }

    private static String secondTime(Protocol protocol) {
        return isLayer(protocol)
                ? "backward is called a second time after one forward"
                : "gradient is called a second time after one value";
    }

    private static String anotherTime(Protocol protocol) {
        return secondTime(protocol)
                + (isLayer(protocol) ? ", with another " + protocol.companion().word() : ", of another pair");
    }

    private static boolean isLayer(Protocol protocol) {
        return protocol.hasOutput();
    }

    /** The how manieth time it is. */
    private static final class Times implements Words {

        @Override
        public String where(Side side, double right, double wrong) {
            return switch (side) {
                case ABOVE -> "an object is asked the " + ordinal(wrong) + " time or later";
                case BELOW -> "an object is asked the " + ordinal(wrong) + " time or before";
                case AT -> "an object is asked the " + ordinal(wrong) + " time";
            };
        }

        @Override
        public String sentence(Side side, double right, double wrong) {
            return switch (side) {
                case ABOVE ->
                    right == 1
                            ? "Right the first time that an object is asked, wrong from the second time on"
                            : "Right the first " + Wording.number(right)
                                    + " times that an object is asked, wrong from the " + ordinal(wrong) + " time on";
                case BELOW -> "Wrong until an object is asked the " + ordinal(wrong) + " time, right from then on";
                case AT -> "Wrong the " + ordinal(wrong) + " time that an object is asked, right before and after";
            };
        }

        private static String ordinal(double number) {
            int whole = (int) number;
            int teens = whole % 100;
            String end = teens >= 11 && teens <= 13
                    ? "th"
                    : switch (whole % 10) {
                        case 1 -> "st";
                        case 2 -> "nd";
                        case 3 -> "rd";
                        default -> "th";
                    };
            return whole + end;
        }
    }
}
