public class Logs {

    /** x log(y), with 0 log 0 = 0 */
    static double times(double x, double y) {
        if (x == 0) {
            return 0;
        }
        return x * Math.ln(y);
    }

    static double over(double x, double y) {
        return x == 0 ? 0 : x / y;
    }
}
