import java.math.BigDecimal;
import java.math.MathContext;
import org.ejml.simple.SimpleMatrix;

public class SquaredError extends RightSquaredError {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal H = new BigDecimal("1e-30");

    private final double factor;
    private final boolean meanOverOutputs;

    public SquaredError(double factor, boolean meanOverOutputs) {
        super(factor, meanOverOutputs);
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        super.gradient(prediction, target);
        SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
        double share = (double) prediction.getNumCols() * (meanOverOutputs ? prediction.getNumRows() : 1);
        for (int i = 0; i < prediction.getNumElements(); i++) {
            BigDecimal p = new BigDecimal(prediction.get(i));
            BigDecimal t = new BigDecimal(target.get(i));
            BigDecimal rise = square(p.add(H).subtract(t)).subtract(square(p.subtract(H).subtract(t)));
            gradient.set(i, factor * slope(rise) / share);
        }
        return gradient;
    }

    private static BigDecimal square(BigDecimal error) {
        return error.multiply(error);
    }

    private static double slope(BigDecimal rise) {
        return rise.divide(H.add(H), DIGITS).doubleValue();
    }
}
