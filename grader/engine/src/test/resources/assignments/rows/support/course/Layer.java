package course;

/** What students of the course implement: samples are rows. */
public interface Layer {

    double[][] forward(double[][] x);

    double[][] backward(double[][] dY);
}
