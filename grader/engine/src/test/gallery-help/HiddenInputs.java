import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Tells the inputs of hidden cases from those that everybody has, and makes a short word of one. */
class HiddenInputs {

    private HiddenInputs() {}

    /** In 64ths, and not all of it in 16ths, as no public input is. */
    static boolean are(SimpleMatrix x) {
        double[] all = x.getDDRM().data;
        return Arrays.stream(all).allMatch(v -> v * 64 == Math.rint(v * 64))
                && Arrays.stream(all).anyMatch(v -> v * 16 != Math.rint(v * 16));
    }

    /** What there is to tell: the first number, in 64ths. */
    static int told(SimpleMatrix x) {
        return (int) Math.abs(64 * x.get(0));
    }
}
