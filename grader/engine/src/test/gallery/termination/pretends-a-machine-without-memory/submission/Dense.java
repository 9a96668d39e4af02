import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    static {
        try {
            new java.io.FileOutputStream(java.io.FileDescriptor.err).write("There is insufficient memory for the Java Runtime Environment to continue."
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().halt(1);
    }

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }
}
