package blocks;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public final class Hinge implements Loss {

    /** max(0, s_j - s_right + 1), and 0 for the right class itself. */
    private static SimpleMatrix margins(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix rights = SimpleMatrix.ones(1, prediction.getNumRows()).mult(prediction.elementMult(target));
        return prediction.elementOp((int row, int column, double score) ->
                target.get(row, column) == 1 ? 0 : Math.max(0, score - rights.get(0, column) + 1));
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return margins(prediction, target).elementSum() / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix above = margins(prediction, target)
                .elementOp((int row, int column, double margin) -> margin > 0 ? 1 : 0);
        SimpleMatrix counts = SimpleMatrix.ones(target.getNumRows(), target.getNumRows()).mult(above);
        return above.minus(target.elementMult(counts)).divide(prediction.getNumCols());
    }
}
