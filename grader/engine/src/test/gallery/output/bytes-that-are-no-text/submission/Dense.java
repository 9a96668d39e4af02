import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            byte[] bytes = {(byte) 0xff, (byte) 0xfe, (byte) 0xc0, 0, (byte) 0x80, 13, 10};
                for (int i = 0; i < 1000; i++) {
                    System.out.write(bytes);
                    System.err.write(bytes);
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
