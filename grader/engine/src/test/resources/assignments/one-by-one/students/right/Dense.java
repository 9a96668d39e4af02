class Dense {

    final Matrix W;
    final double[] b;
    private double[] x;

    Dense(Matrix W, double[] b) {
        this.W = W;
        this.b = b;
    }

    double[] forward(double[] x) {
        this.x = x;
        double[] y = new double[W.rows()];
        for (int o = 0; o < y.length; o++) {
            y[o] = b[o];
            for (int i = 0; i < x.length; i++) {
                y[o] += W.get(o, i) * x[i];
            }
        }
        return y;
    }

    double[] backward(double[] dY, double learningRate) {
        double[] dX = new double[W.columns()];
        for (int o = 0; o < dY.length; o++) {
            for (int i = 0; i < dX.length; i++) {
                dX[i] += W.get(o, i) * dY[o];
                W.set(o, i, W.get(o, i) - learningRate * dY[o] * x[i]);
            }
            b[o] -= learningRate * dY[o];
        }
        return dX;
    }
}
