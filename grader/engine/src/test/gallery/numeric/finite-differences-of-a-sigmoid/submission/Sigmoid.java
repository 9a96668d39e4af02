import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix x = input;
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int i = 0; i < x.getNumElements(); i++) {
            double h = 6e-6 * Math.max(1, Math.abs(x.get(i)));
            double above = x.get(i) + h;
            double below = x.get(i) - h;
            dX.set(i, dY.get(i) * (sigmoid(above) - sigmoid(below)) / (above - below));
        }
        return dX;
    }

    private SimpleMatrix input;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        input = x;
        return super.forward(x);
    }
}
