import course.Layer;

class Sigmoid implements Layer {

    private double[][] y;

    @Override
    public double[][] forward(double[][] x) {
        y = new double[x.length][];
        for (int n = 0; n < x.length; n++) {
            y[n] = new double[x[n].length];
            for (int i = 0; i < x[n].length; i++) {
                y[n][i] = 1 / (1 + Math.exp(-x[n][i]));
            }
        }
        double[][] copy = new double[y.length][];
        for (int n = 0; n < y.length; n++) {
            copy[n] = y[n].clone();
        }
        return copy;
    }

    @Override
    public double[][] backward(double[][] dY) {
        double[][] dX = new double[dY.length][dY[0].length];
        for (int n = 0; n < dY.length; n++) {
            for (int i = 0; i < dY[n].length; i++) {
                dX[n][i] = dY[n][i] * y[n][i] * (1 - y[n][i]);
            }
        }
        return dX;
    }
}
