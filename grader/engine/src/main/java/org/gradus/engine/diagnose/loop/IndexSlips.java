package org.gradus.engine.diagnose.loop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.loop.Index.Name;
import org.gradus.engine.diagnose.loop.Index.Operator;
import org.gradus.engine.diagnose.loop.Index.Pair;
import org.gradus.engine.diagnose.loop.Index.Whole;

/**
 * What somebody may write in the place of an index: another variable, something left out, another operation, one too many.
 *
 * @param variables of the loops around it
 * @param sizes that are known there
 */
record IndexSlips(List<Name> variables, List<Name> sizes) {

    private static final Whole NONE = new Whole(0);
    private static final Whole ONE = new Whole(1);

    /** Each once, as it is written. */
    Stream<Index> of(Index right) {
        Map<String, Index> others = new LinkedHashMap<>();
        Stream.of(
                        within(right),
                        within(right.expanded()),
                        Stream.of(Operator.PLUS, Operator.MINUS).map(operator -> new Pair(operator, right, ONE)))
                .flatMap(some -> some)
                .forEach(other -> others.putIfAbsent(other.toString(), other));
        others.remove(right.toString());
        others.remove(right.expanded().toString());
        return others.values().stream();
    }

    private Stream<Index> within(Index right) {
        if (right instanceof Pair pair) {
            return Stream.of(
                            Stream.of(pair.left(), pair.right()),
                            names(pair),
                            combined(pair),
                            within(pair.left()).map(left -> new Pair(pair.operator(), left, pair.right())),
                            within(pair.right()).map(other -> new Pair(pair.operator(), pair.left(), other)))
                    .flatMap(some -> some);
        }
        return right instanceof Name name ? names(name) : Stream.of(ONE);
    }

    /** One of the names in it alone. */
    private static Stream<Index> names(Index index) {
        return index instanceof Pair pair
                ? Stream.concat(names(pair.left()), names(pair.right()))
                : Stream.of(index).filter(Name.class::isInstance);
    }

    private static Stream<Index> combined(Pair pair) {
        return Arrays.stream(Operator.values())
                .filter(operator ->
                        operator != Operator.REMAINDER || pair.operator().isDivision())
                .flatMap(operator -> Stream.of(
                                new Pair(operator, pair.left(), pair.right()),
                                new Pair(operator, pair.right(), pair.left()))
                        .limit(operator.isCommutative() ? 1 : 2));
    }

    /** Another of its kind, or none, or a neighbour. */
    private Stream<Index> names(Name name) {
        List<Name> alike = sizes.contains(name) ? sizes : variables;
        return Stream.concat(
                alike.stream().filter(other -> !other.equals(name)),
                Stream.of(NONE, ONE, new Pair(Operator.PLUS, name, ONE), new Pair(Operator.MINUS, name, ONE)));
    }
}
