package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** Makes expressions of others, the simplest first: operands, what one function makes of them, what two of those make together. */
final class Growth {

    private static final List<EntryFunction> OF_THE_OPPOSITE =
            List.of(EntryFunction.EXP, EntryFunction.POSITIVE_PART, EntryFunction.IS_POSITIVE);

    private static final Constant TWO = new Constant(2);

    private final FormulaLanguage language;
    private final Pool pool;

    private Growth(FormulaLanguage language, Pool pool) {
        this.language = language;
        this.pool = pool;
    }

    /** All that is worth having, as far as the effort goes. */
    static Pool of(FormulaLanguage language, Situations situations, Effort effort) {
        Growth growth = new Growth(language, new Pool(situations, effort));
        growth.grow();
        return growth.pool;
    }

    private void grow() {
        pool.add(Constant.ONE, List.of());
        language.operands().forEach(operand -> pool.add(operand, List.of()));
        List<Known> operands = pool.since(0);
        List<Known> pieces = pieces();
        int before = pool.count();
        operands.forEach(this::alone);
        if (language.functions().contains(EntryFunction.EXP)) {
            operands.forEach(this::twice);
        }
        List<Known> simple = new ArrayList<>(operands);
        simple.addAll(pool.since(before));
        pieces.forEach(this::alone);
        List<Known> pairs = together(operands, operands);
        pairs.forEach(this::alone);
        simple.subList(operands.size(), simple.size()).forEach(this::alone);
        together(simple, simple);
        together(pieces, simple);
        together(simple, pieces);
        together(pieces, pieces);
    }

    /** What the right formula is made of, and it itself: a wrong one often has more of it than operands. */
    private List<Known> pieces() {
        int before = pool.count();
        piece(language.right().get(0));
        return pool.since(before);
    }

    private void piece(Expression piece) {
        piece.parts().forEach(this::piece);
        pool.add(
                piece,
                piece.parts().stream().map(part -> part.in(pool.situations())).toList());
    }

    /** What can be made of one. */
    private void alone(Known known) {
        Expression expression = known.expression();
        boolean isNumber = expression.shape().equals(FormulaShape.NUMBER);
        if (!isNumber) {
            for (EntryFunction function : EntryFunction.values()) {
                if (language.functions().contains(function)) {
                    add(new Applied(function, expression), known);
                }
            }
            ofTheOpposite(known);
            if (language.functions().contains(EntryFunction.LOG)) {
                logOfTheRest(known);
            }
            for (Reduction reduction : Reduction.values()) {
                boolean isNew = !(expression instanceof Transposed) && reduction.reduces(expression.shape());
                if (isNew && language.reductions().contains(reduction)) {
                    add(new Reduced(reduction, expression), known);
                }
            }
        }
        add(Combined.of(Operation.DIFFERENCE, Constant.ONE, expression), ones(), known);
        if (!isNumber && !expression.shape().transposed().equals(expression.shape())) {
            add(new Transposed(expression), known);
        }
    }

    /** Functions that make something else of the opposite than the opposite. */
    private void ofTheOpposite(Known known) {
        Combined minus = Combined.minus(known.expression());
        double[] entries = known.entries().clone();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = -entries[i];
        }
        for (EntryFunction function : OF_THE_OPPOSITE) {
            if (language.functions().contains(function)) {
                pool.add(new Applied(function, minus), List.of(entries));
            }
        }
    }

    private void twice(Known known) {
        Combined twice = Combined.of(Operation.PRODUCT, TWO, known.expression());
        add(twice, new Known(TWO, TWO.in(pool.situations())), known);
    }

    private void logOfTheRest(Known known) {
        Combined rest = Combined.of(Operation.DIFFERENCE, Constant.ONE, known.expression());
        double[] entries = rest.computed(pool.situations(), List.of(ones().entries(), known.entries()));
        pool.add(new Applied(EntryFunction.LOG, rest), List.of(entries));
    }

    private Known ones() {
        return new Known(Constant.ONE, Constant.ONE.in(pool.situations()));
    }

    /** What one of some and one of others make, in this order where the order is of importance. */
    private List<Known> together(List<Known> some, List<Known> others) {
        int before = pool.count();
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                together(some.get(i), others.get(j), some != others || i <= j);
            }
        }
        return pool.since(before);
    }

    /** Every value of the pool summed up to a smaller shape. */
    static void summedUp(Pool pool, FormulaShape to) {
        for (Known known : pool.since(0)) {
            for (Reduction sum : List.of(Reduction.SUM, Reduction.ROW_SUMS, Reduction.COLUMN_SUMS)) {
                if (sum.reduces(known.shape()) && sum.of(known.shape()).equals(to)) {
                    pool.add(new Reduced(sum, known.expression()), List.of(known.entries()));
                }
            }
        }
    }

    private void together(Known one, Known other, boolean isInOrder) {
        FormulaShape left = one.shape();
        FormulaShape right = other.shape();
        if (left.times(right).isPresent()) {
            add(MatrixProduct.of(one.expression(), other.expression()), one, other);
        }
        boolean areNumbers = left.equals(FormulaShape.NUMBER) && right.equals(FormulaShape.NUMBER);
        if (!areNumbers && left.beside(right).isPresent()) {
            for (Operation operation : Operation.values()) {
                boolean isNew = one != other || operation == Operation.PRODUCT;
                if (isNew && (isInOrder || !operation.isCommutative())) {
                    add(Combined.of(operation, one.expression(), other.expression()), one, other);
                }
            }
        }
    }

    private void add(Expression expression, Known... parts) {
        List<double[]> entries = new ArrayList<>();
        for (Known part : parts) {
            entries.add(part.entries());
        }
        pool.add(expression, entries);
    }
}
