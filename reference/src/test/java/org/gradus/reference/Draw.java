package org.gradus.reference;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.ejml.simple.SimpleMatrix;

/** Random matrices for properties: the same seed draws the same ones. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** Entries between low and high. */
    SimpleMatrix uniform(int rows, int columns, double low, double high) {
        return fill(rows, columns, () -> low + (high - low) * random.nextDouble());
    }

    /** Entries of either sign whose magnitude lies between low and high. */
    SimpleMatrix awayFromZero(int rows, int columns, double low, double high) {
        return fill(rows, columns, () -> (random.nextBoolean() ? 1 : -1) * (low + (high - low) * random.nextDouble()));
    }

    /** Entries 0 or 1. */
    SimpleMatrix binary(int rows, int columns) {
        return fill(rows, columns, () -> random.nextInt(2));
    }

    /** One 1 in each column, 0 elsewhere. */
    SimpleMatrix oneHot(int rows, int columns) {
        SimpleMatrix target = new SimpleMatrix(rows, columns);
        for (int j = 0; j < columns; j++) {
            target.set(random.nextInt(rows), j, 1);
        }
        return target;
    }

    /** An integer from 1 on. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    double oneOf(double... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private static SimpleMatrix fill(int rows, int columns, DoubleSupplier entry) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.set(i, j, entry.getAsDouble());
            }
        }
        return matrix;
    }
}
