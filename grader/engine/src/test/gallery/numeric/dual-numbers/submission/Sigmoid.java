import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    private SimpleMatrix z;

    @Override
    public SimpleMatrix forward(SimpleMatrix z) {
        this.z = z.copy();
        return super.forward(z);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dZ = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumElements(); i++) {
            dZ.set(i, dY.get(i) * sigmoid(new Dual(z.get(i), 1)).slope);
        }
        return dZ;
    }

    private static Dual sigmoid(Dual z) {
        Dual one = new Dual(1, 0);
        if (z.value >= 0) {
            return one.over(one.plus(z.negated().exponential()));
        }
        Dual power = z.exponential();
        return power.over(one.plus(power));
    }

    /** A number and how fast it changes. */
    private static final class Dual {
        final double value;
        final double slope;

        Dual(double value, double slope) {
            this.value = value;
            this.slope = slope;
        }

        Dual plus(Dual other) {
            return new Dual(value + other.value, slope + other.slope);
        }

        Dual negated() {
            return new Dual(-value, -slope);
        }

        Dual exponential() {
            double power = Math.exp(value);
            return new Dual(power, power * slope);
        }

        Dual over(Dual other) {
            double quotient = value / other.value;
            return new Dual(quotient, (slope - quotient * other.slope) / other.value);
        }
    }
}
