package homework;

import course.Layer;

public class Dense implements Layer {

    private final double[][] W;
    private final double[] b;
    private double[][] x;
    double[][] dW;
    double[] db;

    Dense(double[][] W, double[] b) {
        this.W = W;
        this.b = b;
    }

    @Override
    public double[][] forward(double[][] x) {
        this.x = x;
        double[][] y = new double[x.length][b.length];
        for (int n = 0; n < x.length; n++) {
            for (int o = 0; o < b.length; o++) {
                y[n][o] = b[o];
                for (int i = 0; i < W.length; i++) {
                    y[n][o] += x[n][i] * W[i][o];
                }
            }
        }
        return y;
    }

    @Override
    public double[][] backward(double[][] dY) {
        dW = new double[W.length][b.length];
        db = new double[b.length];
        double[][] dX = new double[x.length][W.length];
        for (int n = 0; n < x.length; n++) {
            for (int o = 0; o < b.length; o++) {
                db[o] += dY[n][o];
                for (int i = 0; i < W.length; i++) {
                    dW[i][o] += x[n][i] * dY[n][o];
                    dX[n][i] += W[i][o] * dY[n][o];
                }
            }
        }
        return dX;
    }
}
