package org.gradus.reference;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;
import org.junit.jupiter.api.Test;

/**
 * The checks of CS231n's FullyConnectedNets.ipynb, which publishes its numbers to 8 decimals. They begin in the midst of a run: the
 * steps before are such that the memory is the published one.
 */
class PublishedStepsTest {

    private static final double TO_EIGHT_DECIMALS = 5.1e-9;

    private static final SimpleMatrix W = evenly(-0.4, 0.6);
    private static final SimpleMatrix DW = evenly(-0.6, 0.4);

    private static final String MOMENTUM = """
            0.1406 0.20738947 0.27417895 0.34096842 0.40775789
            0.47454737 0.54133684 0.60812632 0.67491579 0.74170526
            0.80849474 0.87528421 0.94207368 1.00886316 1.07565263
            1.14244211 1.20923158 1.27602105 1.34281053 1.4096
            """;

    private static final String RMSPROP = """
            -0.39223849 -0.34037513 -0.28849239 -0.23659121 -0.18467247
            -0.132737 -0.08078555 -0.02881884 0.02316247 0.07515774
            0.12716641 0.17918792 0.23122175 0.28326742 0.33532447
            0.38739248 0.43947102 0.49155973 0.54365823 0.59576619
            """;

    private static final String ADAM = """
            -0.40094747 -0.34836187 -0.29577703 -0.24319299 -0.19060977
            -0.1380274 -0.08544591 -0.03286534 0.01971428 0.0722929
            0.1248705 0.17744702 0.23002243 0.28259667 0.33516969
            0.38774145 0.44031188 0.49288093 0.54544852 0.59801459
            """;

    /** Ours is the velocity without the rate and the sign. */
    @Test
    void momentumIsThatOfCs231n() {
        Optimizer descent = new StochasticGradientDescent(1e-3, 0.9, false, 0);
        descent.step(W, evenly(0.6, 0.9).divide(-1e-3));

        Compare.within("next_w", descent.step(W, DW), published(MOMENTUM), TO_EIGHT_DECIMALS);
    }

    @Test
    void rmsPropIsThatOfCs231n() {
        Optimizer rmsProp = new RMSProp(1e-2, 0.99, 1e-8);
        rmsProp.step(W, evenly(0.6, 0.9).divide(1 - 0.99).elementPower(0.5));

        Compare.within("next_w", rmsProp.step(W, DW), published(RMSPROP), TO_EIGHT_DECIMALS);
    }

    /** After three steps without a gradient, two whose gradients a and b make the published means. */
    @Test
    void adamIsThatOfCs231n() {
        Optimizer adam = new Adam(1e-2, 0.9, 0.999, 1e-8);
        SimpleMatrix sum = evenly(0.6, 0.9).divide(1 - 0.9); // 0.9 a + b
        SimpleMatrix squares = evenly(0.7, 0.5).divide(1 - 0.999); // 0.999 a^2 + b^2
        double weight = 0.999 + 0.9 * 0.9;
        SimpleMatrix root =
                squares.scale(weight).minus(sum.elementMult(sum).scale(0.999)).elementPower(0.5);
        SimpleMatrix a = sum.scale(0.9).plus(root).divide(weight);
        for (int step = 0; step < 3; step++) {
            adam.step(W, new SimpleMatrix(4, 5));
        }
        adam.step(W, a);
        adam.step(W, sum.minus(a.scale(0.9)));

        Compare.within("next_w", adam.step(W, DW), published(ADAM), TO_EIGHT_DECIMALS);
    }

    /** 4 x 5 numbers from the first to the last, row after row. */
    private static SimpleMatrix evenly(double first, double last) {
        SimpleMatrix matrix = new SimpleMatrix(4, 5);
        for (int k = 0; k < matrix.getNumElements(); k++) {
            matrix.set(k, first + (last - first) * k / 19);
        }
        return matrix;
    }

    private static SimpleMatrix published(String numbers) {
        double[] entries = Arrays.stream(numbers.strip().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new SimpleMatrix(4, 5, true, entries);
    }
}
