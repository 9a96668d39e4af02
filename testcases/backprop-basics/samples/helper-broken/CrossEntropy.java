import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

public class CrossEntropy implements Loss {

    public double value(SimpleMatrix p, SimpleMatrix t) {
        double total = 0;
        for (int i = 0; i < p.getNumElements(); i++) {
            total -= Logs.times(t.get(i), p.get(i)) + Logs.times(1 - t.get(i), 1 - p.get(i));
        }
        return total / p.getNumCols();
    }

    public SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t) {
        SimpleMatrix g = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int i = 0; i < p.getNumElements(); i++) {
            g.set(i, (Logs.over(1 - t.get(i), 1 - p.get(i)) - Logs.over(t.get(i), p.get(i))) / p.getNumCols());
        }
        return g;
    }
}
