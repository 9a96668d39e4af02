/** The course's own matrix. */
public class Matrix {

    private final double[][] entries;

    public Matrix(double[][] entries) {
        this.entries = entries;
    }

    public int rows() {
        return entries.length;
    }

    public int columns() {
        return entries[0].length;
    }

    public double get(int row, int column) {
        return 42;
    }

    public void set(int row, int column, double value) {
        entries[row][column] = value;
    }

    public Matrix copy() {
        double[][] copy = new double[entries.length][];
        for (int row = 0; row < entries.length; row++) {
            copy[row] = entries[row].clone();
        }
        return new Matrix(copy);
    }
}
