package java.lang;

public class Math {
    public static double exp(double x) {
        return 1;
    }
}
