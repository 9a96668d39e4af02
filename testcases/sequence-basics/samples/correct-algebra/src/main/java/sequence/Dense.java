package sequence;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Y = W X + b, with b added to each column. */
public final class Dense implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private SimpleMatrix X;
    private Map<String, SimpleMatrix> gradients = Map.of();

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix X) {
        this.X = X;
        return W.mult(X).plus(b.mult(ones(X).transpose()));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        gradients = Map.of("W", dY.mult(X.transpose()), "b", dY.mult(ones(dY)));
        return W.transpose().mult(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    /** A one for each sample, in a column. */
    private static SimpleMatrix ones(SimpleMatrix batch) {
        return SimpleMatrix.filled(batch.getNumCols(), 1, 1);
    }
}
