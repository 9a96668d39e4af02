import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return new Lying(super.forward(x));
    }
}

class Lying extends SimpleMatrix {
    private int calls;

    Lying(SimpleMatrix matrix) {
        super(matrix);
    }

    @Override
    public double get(int row, int column) {
        return 0;
    }

    @Override
    public <T extends org.ejml.data.Matrix> T getMatrix() {
        return (T) new org.ejml.data.DMatrixRMaj(1, 1);
    }
}
