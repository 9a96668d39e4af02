package course;

import org.ejml.simple.SimpleMatrix;

/** From columns to rows and back. */
public final class Rows {

    private Rows() {}

    public static double[][] of(SimpleMatrix columns) {
        return columns.transpose().toArray2();
    }

    public static SimpleMatrix columns(double[][] rows) {
        return new SimpleMatrix(rows).transpose();
    }
}
