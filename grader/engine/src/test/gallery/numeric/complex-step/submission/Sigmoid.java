import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    private static final double H = 1e-200;
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
            dZ.set(i, dY.get(i) * imaginaryPart(z.get(i), H) / H);
        }
        return dZ;
    }

    /** Of 1 / (1 + exp(-(re + i im))), and of the same in exp(z) where that is the smaller one. */
    private static double imaginaryPart(double re, double im) {
        double size = Math.exp(-Math.abs(re));
        double real = 1 + size * Math.cos(im);
        double imaginary = size * Math.sin(im);
        return imaginary / (real * real + imaginary * imaginary);
    }
}
