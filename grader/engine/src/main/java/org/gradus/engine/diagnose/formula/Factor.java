package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a whole formula is multiplied by.
 *
 * @param constant the same in every question
 * @param times numbers that a method can see, and that it multiplies by
 * @param over those that it divides by
 */
record Factor(double constant, List<Expression> times, List<Expression> over) {

    static final Factor ONE = new Factor(1, List.of(), List.of());

    Factor withConstant(double other) {
        return new Factor(other, times, over);
    }

    /** Its value in every question. */
    double[] in(Situations situations) {
        double[] values = new double[situations.count()];
        Arrays.fill(values, constant);
        for (Expression number : times) {
            double[] own = number.in(situations);
            for (int i = 0; i < values.length; i++) {
                values[i] *= own[i];
            }
        }
        for (Expression number : over) {
            double[] own = number.in(situations);
            for (int i = 0; i < values.length; i++) {
                values[i] /= own[i];
            }
        }
        return values;
    }

    /** The product, written as somebody would: {@code -x}, {@code 2 x}, {@code x / batch}. */
    Expression times(Expression expression) {
        Expression product = expression;
        for (Expression number : times) {
            product = product.equals(Constant.ONE) ? number : Combined.of(Operation.PRODUCT, number, product);
        }
        for (Expression number : over) {
            product = Combined.of(Operation.QUOTIENT, product, number);
        }
        return Numbers.times(constant, product);
    }

    /** Whether there is one number in it at most. */
    boolean isSimple() {
        return times.size() + over.size() < 2;
    }

    int size() {
        return (constant == 1 ? 0 : constant == -1 ? 1 : 2) + 2 * (times.size() + over.size());
    }

    /**
     * What is worth trying, the simplest first: nothing, each number, products and quotients of two, and one more or less than a number,
     * beside another.
     */
    static List<Factor> of(List<? extends Expression> numbers) {
        Stream<Factor> single = numbers.stream().flatMap(Factor::single);
        Stream<Factor> pairs =
                numbers.stream().flatMap(one -> numbers.stream().flatMap(other -> pair(numbers, one, other)));
        List<Expression> neighbours = numbers.stream()
                .<Expression>flatMap(number -> Stream.of(
                        Combined.of(Operation.SUM, number, Constant.ONE),
                        Combined.of(Operation.DIFFERENCE, number, Constant.ONE)))
                .toList();
        Stream<Factor> beside = neighbours.stream()
                .flatMap(neighbour -> Stream.concat(
                        single(neighbour),
                        numbers.stream()
                                .flatMap(number -> Stream.of(
                                        new Factor(1, List.of(number), List.of(neighbour)),
                                        new Factor(1, List.of(neighbour), List.of(number))))));
        return Stream.of(Stream.of(ONE), single, pairs, beside)
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Factor> single(Expression number) {
        return Stream.of(new Factor(1, List.of(number), List.of()), new Factor(1, List.of(), List.of(number)));
    }

    private static Stream<Factor> pair(List<? extends Expression> numbers, Expression one, Expression other) {
        Stream<Factor> quotient =
                one.equals(other) ? Stream.of() : Stream.of(new Factor(1, List.of(one), List.of(other)));
        return numbers.indexOf(one) <= numbers.indexOf(other)
                ? Stream.concat(
                        quotient,
                        Stream.of(
                                new Factor(1, List.of(one, other), List.of()),
                                new Factor(1, List.of(), List.of(one, other))))
                : quotient;
    }
}
