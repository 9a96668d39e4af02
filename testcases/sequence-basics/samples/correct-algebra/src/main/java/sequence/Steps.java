package sequence;

import org.ejml.simple.SimpleMatrix;

/** The steps of a sequence, one below the other in the rows of a matrix. */
record Steps(int count, int size) {

    SimpleMatrix of(SimpleMatrix sequence, int t) {
        return sequence.rows(t * size, (t + 1) * size);
    }

    void put(SimpleMatrix sequence, int t, SimpleMatrix step) {
        sequence.insertIntoThis(t * size, 0, step);
    }

    SimpleMatrix zeros(int batch) {
        return new SimpleMatrix(count * size, batch);
    }
}
