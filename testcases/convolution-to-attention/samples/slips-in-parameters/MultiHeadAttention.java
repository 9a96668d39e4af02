import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Scaled dot-product attention of three positions of eight features to each other, two heads of four features each. Row
 * position * 8 + feature of x and y; row (head * 3 + query) * 3 + key of the mask that the attention weights are multiplied with.
 */
class MultiHeadAttention implements Layer {

    private static final int POSITIONS = 3;
    private static final int FEATURES = 8;
    private static final int HEADS = 2;
    private static final int OF_HEAD = FEATURES / HEADS;
    private static final double SCALE = 1 / Math.sqrt(OF_HEAD);

    private final SimpleMatrix Wq;
    private final SimpleMatrix bq;
    private final SimpleMatrix Wk;
    private final SimpleMatrix bk;
    private final SimpleMatrix Wv;
    private final SimpleMatrix bv;
    private final SimpleMatrix Wo;
    private final SimpleMatrix bo;
    private final SimpleMatrix mask;
    private SimpleMatrix x;
    private Map<String, SimpleMatrix> gradients = new HashMap<>();

    MultiHeadAttention(
            SimpleMatrix Wq,
            SimpleMatrix bq,
            SimpleMatrix Wk,
            SimpleMatrix bk,
            SimpleMatrix Wv,
            SimpleMatrix bv,
            SimpleMatrix Wo,
            SimpleMatrix bo,
            SimpleMatrix mask) {
        this.Wq = Wq;
        this.bq = bq;
        this.Wk = Wk;
        this.bk = bk;
        this.Wv = Wv;
        this.bv = bv;
        this.Wo = Wo;
        this.bo = bo;
        this.mask = mask;
    }

    /** One sample, with what its way back needs: [position][feature], weights [head][query][key]. */
    private final class Sample {
        final double[][] in;
        final double[][] q;
        final double[][] k;
        final double[][] v;
        final double[][][] weight = new double[HEADS][POSITIONS][POSITIONS];
        final double[][] mixed = new double[POSITIONS][FEATURES];
        final double[][] out;

        Sample(int n) {
            in = unpacked(x, n);
            q = linear(Wq, bq, in);
            k = linear(Wk, bk, in);
            v = linear(Wv, bv, in);
            for (int h = 0; h < HEADS; h++) {
                for (int t = 0; t < POSITIONS; t++) {
                    weight[h][t] = softmax(scores(h, t));
                    for (int s = 0; s < POSITIONS; s++) {
                        for (int e = h * OF_HEAD; e < (h + 1) * OF_HEAD; e++) {
                            mixed[t][e] += weight[h][t][s] * kept(h, t, s) * v[s][e];
                        }
                    }
                }
            }
            out = linear(Wo, bo, mixed);
        }

        private double[] scores(int h, int t) {
            double[] scores = new double[POSITIONS];
            for (int s = 0; s < POSITIONS; s++) {
                for (int e = h * OF_HEAD; e < (h + 1) * OF_HEAD; e++) {
                    scores[s] += SCALE * q[t][e] * k[s][e];
                }
            }
            return scores;
        }
    }

    private double kept(int h, int t, int s) {
        return mask.get((h * POSITIONS + t) * POSITIONS + s, 0);
    }

    private static double[] softmax(double[] scores) {
        double largest = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        double[] weights = new double[scores.length];
        for (int s = 0; s < scores.length; s++) {
            weights[s] = Math.exp(scores[s] - largest) / sum;
        }
        return weights;
    }

    private static double[][] linear(SimpleMatrix W, SimpleMatrix b, double[][] in) {
        double[][] out = new double[POSITIONS][FEATURES];
        for (int t = 0; t < POSITIONS; t++) {
            for (int e = 0; e < FEATURES; e++) {
                out[t][e] = b.get(e, 0);
                for (int d = 0; d < FEATURES; d++) {
                    out[t][e] += W.get(e, d) * in[t][d];
                }
            }
        }
        return out;
    }

    private double[][] backThrough(String name, SimpleMatrix W, double[][] in, double[][] dOut) {
        SimpleMatrix dW = gradients.get("W" + name);
        SimpleMatrix db = gradients.get("b" + name);
        double[][] dIn = new double[POSITIONS][FEATURES];
        for (int t = 0; t < POSITIONS; t++) {
            for (int e = 0; e < FEATURES; e++) {
                db.set(e, 0, db.get(e, 0) + dOut[t][e] / POSITIONS);
                for (int d = 0; d < FEATURES; d++) {
                    dW.set(e, d, dW.get(e, d) + dOut[t][e] * in[t][d]);
                    dIn[t][d] += W.get(e, d) * dOut[t][e];
                }
            }
        }
        return dIn;
    }

    private static double[][] unpacked(SimpleMatrix matrix, int n) {
        double[][] sample = new double[POSITIONS][FEATURES];
        for (int t = 0; t < POSITIONS; t++) {
            for (int e = 0; e < FEATURES; e++) {
                sample[t][e] = matrix.get(t * FEATURES + e, n);
            }
        }
        return sample;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(POSITIONS * FEATURES, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            double[][] out = new Sample(n).out;
            for (int t = 0; t < POSITIONS; t++) {
                for (int e = 0; e < FEATURES; e++) {
                    y.set(t * FEATURES + e, n, out[t][e]);
                }
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        gradients = new HashMap<>();
        for (String name : new String[] {"q", "k", "v", "o"}) {
            gradients.put("W" + name, new SimpleMatrix(FEATURES, FEATURES));
            gradients.put("b" + name, new SimpleMatrix(FEATURES, 1));
        }
        SimpleMatrix dX = new SimpleMatrix(POSITIONS * FEATURES, dY.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            Sample sample = new Sample(n);
            double[][] dMixed = backThrough("o", Wo, sample.mixed, unpacked(dY, n));
            double[][] dQ = new double[POSITIONS][FEATURES];
            double[][] dK = new double[POSITIONS][FEATURES];
            double[][] dV = new double[POSITIONS][FEATURES];
            for (int h = 0; h < HEADS; h++) {
                for (int t = 0; t < POSITIONS; t++) {
                    head(sample, h, t, dMixed, dQ, dK, dV);
                }
            }
            double[][] ofQ = backThrough("q", Wq, sample.in, dQ);
            double[][] ofK = backThrough("k", Wk, sample.in, dK);
            double[][] ofV = backThrough("v", Wv, sample.in, dV);
            for (int t = 0; t < POSITIONS; t++) {
                for (int e = 0; e < FEATURES; e++) {
                    dX.set(t * FEATURES + e, n, ofQ[t][e] + ofK[t][e] + ofV[t][e]);
                }
            }
        }
        return dX;
    }

    private void head(Sample sample, int h, int t, double[][] dMixed, double[][] dQ, double[][] dK, double[][] dV) {
        double[] weight = sample.weight[h][t];
        double[] dWeight = new double[POSITIONS];
        double along = 0;
        for (int s = 0; s < POSITIONS; s++) {
            for (int e = h * OF_HEAD; e < (h + 1) * OF_HEAD; e++) {
                dV[s][e] += weight[s] * kept(h, t, s) * dMixed[t][e];
                dWeight[s] += kept(h, t, s) * dMixed[t][e] * sample.v[s][e];
            }
            along += weight[s] * dWeight[s];
        }
        for (int s = 0; s < POSITIONS; s++) {
            double dScore = weight[s] * (dWeight[s] - along) * SCALE;
            for (int e = h * OF_HEAD; e < (h + 1) * OF_HEAD; e++) {
                dQ[t][e] += dScore * sample.k[s][e];
                dK[s][e] += dScore * sample.q[t][e];
            }
        }
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
