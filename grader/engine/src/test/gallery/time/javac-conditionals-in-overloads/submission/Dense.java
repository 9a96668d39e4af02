import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {
    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static int f(int x) { return 0; }

    static int f(Integer x) { return 0; }

    static int f(long x) { return 0; }

    static int f(Object x) { return 0; }

    static int g(boolean b) {
        return f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : 2))))))))))))))))))))))))))))))))))))))));
    }
}
