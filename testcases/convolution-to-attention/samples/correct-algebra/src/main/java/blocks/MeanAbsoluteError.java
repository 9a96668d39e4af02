package blocks;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public final class MeanAbsoluteError implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction.minus(target).elementOp((int row, int column, double error) -> Math.abs(error)).elementSum()
                / prediction.getNumElements();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction
                .minus(target)
                .elementOp((int row, int column, double error) -> Math.signum(error))
                .divide(prediction.getNumElements());
    }
}
