package org.gradus.engine.diagnose.formula;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people write a helper for, that they use in several places, or write out where they need it. */
@SuppressWarnings("ImmutableEnumChecker") // formulae are values
enum Helper {
    SIGMA("sigma(v)", "1 / (1 + e^-v)", "tanh(v)", "e^v", "max(0, v)", "v", "sigma(v) * (1 - sigma(v))"),
    TANH("tanh(v)", "(e^v - e^-v) / (e^v + e^-v)", "sigma(v)", "max(0, v)", "v"),
    /** By what it comes to. */
    SLOPE_OF_SIGMA("v * (1 - v)", "v - v^2", "1 - v^2", "sigma(v) * (1 - sigma(v))"),
    /** By what it comes to. */
    SLOPE_OF_TANH("1 - v^2", "(1 - v) * (1 + v)", "v * (1 - v)", "1 - tanh(v)^2");

    private final WrittenOut form;
    private final WrittenOut way;
    private final List<WrittenOut> confused;

    /**
     * What it does to v.
     *
     * @param form as lines have it
     * @param way to write the same out
     * @param confused what it is taken for
     */
    Helper(String form, String way, String... confused) {
        this.form = new WrittenOut(form);
        this.way = new WrittenOut(way);
        this.confused = Stream.of(confused).map(WrittenOut::new).toList();
    }

    /** Worked out when they are first asked for: what may stand in one place of a helper may be a helper. */
    private static final class Slips {
        private static final Map<Helper, List<WrittenOut>> OF_WAYS = each(helper -> helper.way.slips());
        private static final Map<Helper, List<WrittenOut>> OF_ALL =
                each(helper -> Stream.of(helper.confused.stream(), helper.form.slips(), helper.way.slips())
                        .flatMap(some -> some));

        private static Map<Helper, List<WrittenOut>> each(Function<Helper, Stream<WrittenOut>> slips) {
            Map<Helper, List<WrittenOut>> each = new EnumMap<>(Helper.class);
            Stream.of(values())
                    .forEach(helper ->
                            each.put(helper, slips.apply(helper).distinct().toList()));
            return each;
        }

        private static List<WrittenOut> of(Map<Helper, List<WrittenOut>> each, Helper helper) {
            return Objects.requireNonNull(each.get(helper));
        }
    }

    /** What it does to something. */
    Expression of(Expression argument) {
        return form.of(argument);
    }

    /** What wrong ones do to something. */
    Stream<WrittenOut> wrong() {
        return Slips.of(Slips.OF_ALL, this).stream();
    }

    /** What may stand in one place of a piece that is one of them, written out. */
    static Stream<Expression> slipsOfWays(Expression piece) {
        return Stream.of(values())
                .flatMap(helper -> arguments(piece)
                        .filter(argument -> helper.of(argument).equals(piece))
                        .flatMap(argument ->
                                Slips.of(Slips.OF_WAYS, helper).stream().map(slip -> slip.of(argument))));
    }

    /** What a piece of a formula has it done to, alone or as a factor. */
    Optional<Expression> argument(Expression piece) {
        return arguments(piece)
                .filter(argument -> of(argument).equals(piece) || isLastFactor(piece, argument))
                .findFirst();
    }

    /** A piece that has it with another in its place. */
    Optional<Expression> replaced(Expression piece, WrittenOut other) {
        return argument(piece)
                .map(argument -> of(argument).equals(piece)
                        ? other.of(argument)
                        : Combined.of(Operation.PRODUCT, before(piece), other.of(argument)));
    }

    private static Stream<Expression> arguments(Expression piece) {
        return WayDown.below(piece).stream().map(WayDown::piece).distinct();
    }

    /** {@code dC * g * i * (1 - i)} is read from the left: the slope is in two factors of it. */
    private boolean isLastFactor(Expression piece, Expression argument) {
        return this == SLOPE_OF_SIGMA
                && piece instanceof Combined all
                && all.left() instanceof Combined some
                && some.operation() == Operation.PRODUCT
                && some.right().equals(argument)
                && of(argument).equals(Combined.of(Operation.PRODUCT, argument, all.right()))
                && all.operation() == Operation.PRODUCT;
    }

    private static Expression before(Expression piece) {
        return piece.parts().get(0).parts().get(0);
    }
}
