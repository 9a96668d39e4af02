package org.gradus.engine.zoo.wrong;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/**
 * What can be done wrongly in one quantity of any layer or loss, the rest being right. Which parts are handed in with which of
 * them, and what they must lose by it, is a table: {@code slips.txt}.
 */
enum Slip {
    SIGN_FLIPPED(answer(right -> right.negative())),
    DOUBLED(answer(right -> right.scale(2))),
    /** By less than anybody would see. */
    SLIGHTLY_OFF(answer(right -> right.scale(1 + 1e-6))),
    CONSTANT(answer(right -> SimpleMatrix.filled(right.getNumRows(), right.getNumCols(), 0.5))),
    LEFT_ZERO(answer(right -> new SimpleMatrix(right.getNumRows(), right.getNumCols()))),
    NOT_A_NUMBER(answer(right -> right.scale(Double.NaN))),
    IN_FLOAT(answer(right -> entries(right, number -> (float) number))),
    TRANSPOSED(answer(right -> right.transpose())),
    TO_BASE_TWO(answer(right -> right.divide(Math.log(2)))),
    TO_BASE_TEN(answer(right -> right.divide(Math.log(10)))),
    /** Against explosion: seen where it is large, and nowhere else. */
    CLIPPED(answer(right -> entries(right, number -> Math.max(-1e3, Math.min(1e3, number))))),
    FIRST_COLUMN_ONLY(answer(right -> right.elementOp((int row, int column, double e) -> column == 0 ? e : 0))),
    FIRST_EIGHT_COLUMNS(answer(right -> right.elementOp((int row, int column, double e) -> column < 8 ? e : 0))),
    /** Adds the outputs up, and has one row where there should be as many as there are outputs. */
    ONE_ROW(answer(right -> SimpleMatrix.ones(1, right.getNumRows()).mult(right))),
    A_ROW_TOO_MANY(answer(right -> right.concatRows(SimpleMatrix.ones(1, right.getNumCols())))),

    AVERAGED((right, given) -> right.of(given).divide(given[0].getNumCols())),
    NOT_AVERAGED((right, given) -> right.of(given).scale(given[0].getNumCols())),
    AVERAGED_OVER_OUTPUTS((right, given) -> right.of(given).divide(given[0].getNumRows())),
    /** 1/N is 0 for more than one sample. */
    DIVIDED_AS_INTEGERS((right, given) -> {
        int weight = 1 / given[0].getNumCols();
        return right.of(given).scale(weight);
    }),
    /** Thinks that a batch of one is a vector, and that a vector is a row. */
    ONE_SAMPLE_AS_A_ROW(
            (right, given) -> given[0].getNumCols() == 1 ? right.of(given).transpose() : right.of(given)),

    PASSED_ON((right, given) -> {
        right.of(given);
        return given[0];
    }),
    TARGET_PASSED_ON((right, given) -> given[1]),
    NOTHING((right, given) -> nothing()),
    NOT_WRITTEN((right, given) -> {
        throw new UnsupportedOperationException("not written yet");
    }),

    UPSTREAM_IGNORED(asked(dY -> SimpleMatrix.ones(dY.getNumRows(), dY.getNumCols()))),
    /** Was written for one sample. */
    FIRST_SAMPLE_ONLY(asked(dY -> dY.elementOp((int row, int sample, double e) -> sample == 0 ? e : 0))),
    /** Has room for eight of them. */
    EIGHT_SAMPLES(asked(dY -> dY.elementOp((int row, int sample, double e) -> sample < 8 ? e : 0))),
    /** Divides dL/dy by its length and multiplies in the end: 0/0 where dL/dy is 0. */
    UPSTREAM_NORMALISED(
            (right, given) -> right.of(given[0].divide(given[0].normF())).scale(given[0].normF())),
    /** Takes what is small for rounding. */
    SMALL_UPSTREAMS_DROPPED(asked(dY -> entries(dY, e -> Math.abs(e) < 1e-4 ? 0 : e))),
    /** Right as long as anything in it is not small. */
    SMALL_MATRICES_DOUBLED((right, given) -> right.of(given).scale(given[0].elementMaxAbs() < 0.01 ? 2 : 1)),
    POSITIVE_MATRICES_DOUBLED((right, given) ->
            right.of(given).scale(given[0].getNumElements() > 1 && given[0].elementMin() > 0 ? 2 : 1)),
    ODD_BATCHES_DOUBLED((right, given) ->
            right.of(given).scale(given[0].getNumCols() > 10 && given[0].getNumCols() % 2 == 1 ? 2 : 1)),
    ONE_INNER_ENTRY_DOUBLED(
            answer(right -> right.elementOp((int row, int column, double e) -> row == 2 && column == 1 ? 2 * e : e))),
    ONE_OUTPUT_TOO_MANY((right, given) -> right.of(given).divide(given[0].getNumRows() + 1)),
    UPSTREAM_WITHOUT_SIGN(asked(dY -> entries(dY, e -> Math.abs(e)))),
    NEGATIVE_MATRICES_DOUBLED((right, given) ->
            right.of(given).scale(given[0].getNumElements() > 1 && given[0].elementMax() < 0 ? 2 : 1)),
    /** Takes an output that is exactly 0 for none. */
    NOTHING_FOR_ZERO((right, given) ->
            right.of(given).elementOp((int row, int column, double e) -> given[0].get(row, column) == 0 ? 0 : e)),
    /** What is nearly right counts as right. */
    NEARLY_RIGHT_IS_RIGHT((right, given) ->
            right.of(given).scale(given[0].minus(given[1]).elementMaxAbs() < 0.001 ? 0 : 1)),
    FIRST_TARGET_FOR_ALL((right, given) ->
            right.of(given[0], given[1].elementOp((int row, int column, double e) -> given[1].get(0, column)))),
    /** The others count as if they were what they should be, and have no gradient. */
    FIRST_OUTPUT_ONLY((right, given) -> {
        SimpleMatrix others =
                given[0].elementOp((int row, int column, double e) -> row == 0 ? e : given[1].get(row, column));
        SimpleMatrix answer = right.of(others, given[1]);
        return answer.elementOp((int row, int column, double e) -> row == 0 ? e : 0);
    }),
    TARGETS_EXCHANGED((right, given) -> right.of(given[0], entries(given[1], y -> 1 - y))),
    LABEL_OFF_BY_ONE((right, given) -> {
        int classes = given[1].getNumRows();
        return right.of(
                given[0],
                given[1].elementOp(
                        (int row, int column, double e) -> given[1].get((row + classes - 1) % classes, column)));
    }),
    /** Takes the class that was predicted for the one that should be. */
    ARGMAX_FOR_TARGET((right, given) -> right.of(
            given[0],
            given[0].elementOp((int row, int column, double z) ->
                    z == given[0].getColumn(column).elementMax() ? 1 : 0))),

    /** Writes the answer into what was given, and gives that back. */
    IN_PLACE((right, given) -> {
        given[0].setTo(right.of(given));
        return given[0];
    }),
    THEN_CLEARED((right, given) -> {
        SimpleMatrix answer = right.of(given);
        given[0].zero();
        return answer;
    }),
    /** Takes what was given the time before for a buffer that is free. */
    INTO_WHAT_WAS_GIVEN_BEFORE(() -> {
        SimpleMatrix[] before = {new SimpleMatrix(0, 0)};
        return (right, given) -> {
            if (before[0].getNumCols() == given[0].getNumCols()) {
                before[0].setTo(given[0]);
            }
            before[0] = given[0];
            return right.of(given);
        };
    }),
    IN_THE_SAME_MATRIX_AGAIN(() -> {
        SimpleMatrix buffer = new SimpleMatrix(0, 0);
        return (right, given) -> {
            buffer.setTo(right.of(given));
            return buffer;
        };
    }),
    /** Has room for as many samples as the first batch had. Whoever comes with fewer gets old ones with them. */
    IN_A_BUFFER_OF_THE_FIRST_BATCH(() -> {
        SimpleMatrix buffer = new SimpleMatrix(0, 0);
        return (right, given) -> {
            SimpleMatrix answer = right.of(given);
            if (buffer.getNumElements() == 0) {
                buffer.setTo(answer);
            }
            for (int row = 0; row < answer.getNumRows(); row++) {
                for (int column = 0; column < answer.getNumCols(); column++) {
                    buffer.set(row, column, answer.get(row, column));
                }
            }
            return buffer.copy();
        };
    }),
    /** Adds to what is left there from the time before, as long as that has the same shape. */
    ADDED_UP(() -> {
        SimpleMatrix[] sum = {new SimpleMatrix(0, 0)};
        return (right, given) -> {
            SimpleMatrix answer = right.of(given);
            boolean isAlike = sum[0].getNumRows() == answer.getNumRows() && sum[0].getNumCols() == answer.getNumCols();
            sum[0] = isAlike ? sum[0].plus(answer) : answer;
            return sum[0];
        };
    }),
    /** What was asked first is what the rest goes by. */
    FIRST_KEPT(() -> {
        SimpleMatrix first = new SimpleMatrix(0, 0);
        return (right, given) -> {
            if (first.getNumElements() == 0) {
                first.setTo(given[0]);
            }
            SimpleMatrix answer = right.of(given);
            right.of(first);
            return answer;
        };
    }),
    /** The more often it is asked, the larger its answers. */
    AGES(() -> {
        int[] calls = {0};
        return (right, given) -> {
            calls[0]++;
            return right.of(given).scale(calls[0]);
        };
    }),
    WRONG_THE_THIRD_TIME(() -> {
        int[] calls = {0};
        return (right, given) -> {
            calls[0]++;
            return right.of(given).scale(calls[0] == 3 ? 2 : 1);
        };
    }),
    /** Has room for as many samples as there were the time before. */
    NO_MORE_SAMPLES_THAN_BEFORE(() -> {
        int[] before = {Integer.MAX_VALUE};
        return (right, given) -> {
            boolean isMore = given[0].getNumCols() > before[0];
            before[0] = given[0].getNumCols();
            return right.of(given).scale(isMore ? 2 : 1);
        };
    }),
    RIGHT_NINE_TIMES(rightUntil(10)),
    RIGHT_ALMOST_FIFTY_TIMES(rightUntil(50)),
    RIGHT_ALMOST_A_HUNDRED_TIMES(rightUntil(100));

    /** The right answer to what is given: x, or dL/dy, or a prediction and its target. */
    interface Right {
        SimpleMatrix of(SimpleMatrix... given);
    }

    /** The answer of somebody who has got it wrong. */
    interface Way {
        SimpleMatrix of(Right right, SimpleMatrix... given);
    }

    @SuppressWarnings("ImmutableEnumChecker") // a way remembers, and every object has one of its own
    private final Supplier<Way> ways;

    Slip(Way way) {
        this(() -> way);
    }

    Slip(Supplier<Way> ways) {
        this.ways = ways;
    }

    /** The ways by quantity, {@code sign flipped in dX gradients.W, doubled in forward}; each object has its own. */
    static Map<String, Way> waysIn(String slips) {
        Map<String, Way> ways = new TreeMap<>();
        for (String slip : slips.split(", ", -1)) {
            int in = slip.lastIndexOf(" in ");
            String name = slip.substring(0, in).replace(' ', '_').toUpperCase(Locale.ROOT);
            Arrays.stream(slip.substring(in + " in ".length()).split(" ", -1))
                    .forEach(quantity -> ways.put(quantity, valueOf(name).ways.get()));
        }
        return ways;
    }

    private static Way answer(UnaryOperator<SimpleMatrix> wrong) {
        return (right, given) -> wrong.apply(right.of(given));
    }

    private static Way asked(UnaryOperator<SimpleMatrix> wrong) {
        return (right, given) -> right.of(wrong.apply(given[0]));
    }

    private static Supplier<Way> rightUntil(int call) {
        return () -> {
            int[] calls = {0};
            return (right, given) -> {
                calls[0]++;
                return right.of(given).scale(calls[0] < call ? 1 : 2);
            };
        };
    }

    private static SimpleMatrix entries(SimpleMatrix matrix, DoubleUnaryOperator wrong) {
        return matrix.elementOp((int row, int column, double e) -> wrong.applyAsDouble(e));
    }

    @SuppressWarnings("NullAway") // students do return null
    private static SimpleMatrix nothing() {
        return null;
    }
}
