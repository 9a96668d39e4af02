public class Bomb {
    static final Class<?>[] USED = {
        Dense.class, ReLU.class, Sigmoid.class, SquaredError.class, CrossEntropy.class, SoftmaxCrossEntropy.class
    };
    int x;

    void m() {
        try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { try { x++; } finally { x++; } } } } } } } } } } } } } } } } } } } } } } } } } }
    }
}
