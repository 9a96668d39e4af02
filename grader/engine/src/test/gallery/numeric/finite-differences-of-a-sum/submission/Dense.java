import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        super.backward(dY);
        SimpleMatrix x = lastX.copy();
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int row = 0; row < x.getNumRows(); row++) {
            for (int column = 0; column < x.getNumCols(); column++) {
                dX.set(row, column, slope(x, row, column, dY));
            }
        }
        lastX = x;
        return dX;
    }

    private double slope(SimpleMatrix x, int row, int column, SimpleMatrix dY) {
        SimpleMatrix zero = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        SimpleMatrix one = zero.copy();
        one.set(row, column, 1);
        return forward(one).minus(forward(zero)).elementMult(dY).elementSum();
    }
}
