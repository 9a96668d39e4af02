import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Attention implements Layer {

    private final SimpleMatrix mask;
    private final int queries, keys, d, dv;
    private SimpleMatrix x;
    private double[][][] weights;

    public Attention(SimpleMatrix mask, int d, int dv) {
        this.mask = mask;
        this.d = d;
        this.dv = dv;
        queries = mask.getNumRows();
        keys = mask.getNumCols();
    }

    /** The rows of x in which the numbers of a query, of a key and of a value are. */
    private int q(int query, int l) {
        return query * d + l;
    }

    private int k(int key, int l) {
        return queries * d + key * d + l;
    }

    private int v(int key, int l) {
        return (queries + keys) * d + key * dv + l;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        weights = new double[x.getNumCols()][queries][];
        SimpleMatrix y = new SimpleMatrix(queries * dv, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int i = 0; i < queries; i++) {
                weights[n][i] = softmax(scores(i, n));
                for (int l = 0; l < dv; l++) {
                    double mean = 0;
                    for (int j = 0; j < keys; j++) {
                        mean += weights[n][i][j] * x.get(v(j, l), n);
                    }
                    y.set(i * dv + l, n, mean);
                }
            }
        }
        return y;
    }

    private double[] scores(int i, int n) {
        double[] scores = new double[keys];
        for (int j = 0; j < keys; j++) {
            double product = 0;
            for (int l = 0; l < d; l++) {
                product += x.get(q(i, l), n) * x.get(k(j, l), n);
            }
            scores[j] = product / Math.sqrt(d) + mask.get(i, j);
        }
        return scores;
    }

    private static double[] softmax(double[] scores) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        double[] weights = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            for (int i = 0; i < queries; i++) {
                double[] dA = new double[keys];
                double mean = 0;
                for (int j = 0; j < keys; j++) {
                    for (int l = 0; l < dv; l++) {
                        double up = dY.get(i * dv + l, n);
                        dA[j] += up * x.get(v(j, l), n);
                        add(dX, v(j, l), n, up * weights[n][i][j]);
                    }
                    mean += weights[n][i][j] * dA[j];
                }
                for (int j = 0; j < keys; j++) {
                    double dS = weights[n][i][j] * (dA[j] - mean) / Math.sqrt(d);
                    for (int l = 0; l < d; l++) {
                        add(dX, q(i, l), n, dS * x.get(k(j, l), n));
                        add(dX, k(j, l), n, dS * x.get(q(i, l), n));
                    }
                }
            }
        }
        return dX;
    }

    private static void add(SimpleMatrix sum, int i, int j, double more) {
        sum.set(i, j, sum.get(i, j) + more);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of();
    }
}
