public class Plums {
    static int f(int x) { return 0; }

    static int f(Integer x) { return 0; }

    static int f(long x) { return 0; }

    static int f(Object x) { return 0; }

    static int g(boolean b) {
        return f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : f(b ? 1 : 2))))))))))))))))))))))))))))))))))))))));
    }
}
