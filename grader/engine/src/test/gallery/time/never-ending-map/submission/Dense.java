import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, SimpleMatrix>> entrySet() {
                return new AbstractSet<>() {
                    private int n;

                    @Override
                    public Iterator<Entry<String, SimpleMatrix>> iterator() {
                        return new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return true;
                            }

                            @Override
                            public Entry<String, SimpleMatrix> next() {
                                return Map.entry("W" + n++, W);
                            }
                        };
                    }

                    @Override
                    public int size() {
                        return Integer.MAX_VALUE;
                    }
                };
            }
        };
    }
}
