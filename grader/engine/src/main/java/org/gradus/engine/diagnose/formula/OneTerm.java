package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is left of a product of matrices, or of a sum, where terms are not added up, but each overwrites the one before. */
enum OneTerm {
    FIRST(Reduction.FIRST_COLUMN, Reduction.FIRST_ROW),
    LAST(Reduction.LAST_COLUMN, Reduction.LAST_ROW);

    private final Reduction ofLeft;
    private final Reduction ofRight;

    OneTerm(Reduction ofLeft, Reduction ofRight) {
        this.ofLeft = ofLeft;
        this.ofRight = ofRight;
    }

    /** Both, where there is more than one term. */
    static Stream<Expression> each(MatrixProduct product) {
        return Arrays.stream(values())
                .filter(one -> one.ofLeft.reduces(product.left().shape())
                        && one.ofRight.reduces(product.right().shape()))
                .map(one -> one.of(product));
    }

    private Expression of(MatrixProduct product) {
        return MatrixProduct.of(new Reduced(ofLeft, product.left()), new Reduced(ofRight, product.right()));
    }

    private static Stream<Expression> eachOf(Expression sum) {
        if (sum instanceof Reduced reduced && reduced.reduction() == Reduction.ROW_SUMS) {
            return Arrays.stream(values()).map(one -> new Reduced(one.ofLeft, reduced.argument()));
        }
        return sum instanceof MatrixProduct product ? each(product) : Stream.of();
    }

    /** Sums in which a last term overwrites what was there before it: some or all of the other terms. */
    static Stream<Expression> overwritten(Expression sum) {
        List<Terms.Term> terms = Terms.of(sum).terms();
        List<Expression> overwritten = new ArrayList<>();
        for (Terms.Term term : terms) {
            List<Terms.Term> others = new ArrayList<>(terms);
            others.remove(term);
            eachOf(term.expression())
                    .map(one -> new Terms.Term(one, term.isNegative()))
                    .forEach(one -> {
                        others.forEach(other -> overwritten.add(new Terms(List.of(one, other)).sum()));
                        overwritten.add(new Terms(List.of(one)).sum());
                    });
        }
        return overwritten.stream();
    }

    private boolean isIn(Expression formula) {
        return WayDown.throughAll(formula).stream()
                .map(WayDown::piece)
                .anyMatch(piece -> piece instanceof MatrixProduct product
                        && product.left() instanceof Reduced left
                        && left.reduction() == ofLeft
                        && product.right() instanceof Reduced right
                        && right.reduction() == ofRight);
    }

    /** A sentence about a formula that has one, to be read after it. */
    static String legend(Expression formula) {
        return Arrays.stream(values()).anyMatch(one -> one.isIn(formula))
                ? " Only one term of that sum is left: does a loop overwrite (=) where it should add (+=)?"
                : "";
    }
}
