package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** A sum as its terms, in the order in which they stand. */
record Terms(List<Term> terms) {

    Terms {
        terms = List.copyOf(terms);
    }

    record Term(Expression expression, boolean isNegative) {}

    static Terms of(Expression expression) {
        List<Term> terms = new ArrayList<>();
        collect(expression, false, terms);
        return new Terms(terms);
    }

    private static void collect(Expression expression, boolean isNegative, List<Term> terms) {
        if (expression instanceof Combined sum && sum.operation() == Operation.SUM) {
            collect(sum.left(), isNegative, terms);
            collect(sum.right(), isNegative, terms);
        } else if (expression instanceof Combined difference && difference.operation() == Operation.DIFFERENCE) {
            collect(difference.left(), isNegative, terms);
            collect(difference.right(), !isNegative, terms);
        } else if (expression instanceof Combined product
                && product.operation() == Operation.PRODUCT
                && product.left().equals(new Constant(-1))) {
            collect(product.right(), !isNegative, terms);
        } else {
            terms.add(new Term(expression, isNegative));
        }
    }

    /** What there is more often than in another sum. */
    Terms without(Terms other) {
        List<Term> left = new ArrayList<>(terms);
        other.terms.forEach(left::remove);
        return new Terms(left);
    }

    /** Whether these are the terms of another sum with the opposite signs. */
    boolean isOpposite(Terms other) {
        List<Term> opposite = other.terms.stream()
                .map(term -> new Term(term.expression(), !term.isNegative()))
                .toList();
        return !terms.isEmpty() && new Terms(opposite).without(this).terms.isEmpty() && terms.size() == opposite.size();
    }

    /** A sum without what it adds and takes away as well; unless something was repeated to fill up what is gone. */
    static Expression cancelled(Expression sum) {
        List<Term> terms = of(sum).terms;
        List<Term> left = new ArrayList<>();
        for (Term term : terms) {
            if (!left.remove(new Term(term.expression(), !term.isNegative()))) {
                left.add(term);
            }
        }
        if (left.isEmpty() || left.size() == terms.size()) {
            return sum;
        }
        Expression shorter = new Terms(left).sum();
        return shorter.shape().equals(sum.shape()) ? shorter : sum;
    }

    List<Expression> expressions() {
        return terms.stream().map(Term::expression).toList();
    }

    String text() {
        return FormulaText.of(sum());
    }

    Expression sum() {
        Expression sum = signed(terms.get(0));
        for (Term term : terms.subList(1, terms.size())) {
            sum = Combined.of(term.isNegative() ? Operation.DIFFERENCE : Operation.SUM, sum, term.expression());
        }
        return sum;
    }

    private static Expression signed(Term term) {
        return term.isNegative() ? Combined.minus(term.expression()) : term.expression();
    }
}
