import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    interface N<Z> {}

    interface C<X> extends N<N<? super C<C<X>>>> {}

    N<? super C<Byte>> bomb(C<Byte> c) {
        return c;
    }
}
