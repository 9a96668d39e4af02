package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** Products and quotients without what they multiply by and divide by as well. */
final class Cancelled {

    private Cancelled() {}

    /** A factor of a product, or of what it is divided by. */
    private record Piece(Expression factor, boolean isBelow) {}

    static Expression of(Expression expression) {
        List<Piece> pieces = new ArrayList<>();
        collect(expression, false, pieces);
        int before = pieces.size();
        List<Piece> left = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!left.remove(new Piece(piece.factor(), !piece.isBelow()))) {
                left.add(piece);
            }
        }
        return left.size() == before ? expression : product(left, expression);
    }

    private static void collect(Expression expression, boolean isBelow, List<Piece> pieces) {
        if (expression instanceof Combined combined && combined.operation() == Operation.PRODUCT) {
            collect(combined.left(), isBelow, pieces);
            collect(combined.right(), isBelow, pieces);
        } else if (expression instanceof Combined combined && combined.operation() == Operation.QUOTIENT) {
            collect(combined.left(), isBelow, pieces);
            collect(combined.right(), !isBelow, pieces);
        } else if (!expression.equals(Constant.ONE)) {
            pieces.add(new Piece(expression, isBelow));
        }
    }

    /** Unless something was repeated to fill up what is gone. */
    private static Expression product(List<Piece> pieces, Expression before) {
        Expression product = Constant.ONE;
        for (Piece piece : pieces) {
            product = piece.isBelow()
                    ? Combined.of(Operation.QUOTIENT, product, piece.factor())
                    : product.equals(Constant.ONE)
                            ? piece.factor()
                            : Combined.of(Operation.PRODUCT, product, piece.factor());
        }
        return product.shape().equals(before.shape()) ? product : before;
    }
}
