public class Sigmoid extends RightSigmoid {
    static final int ONE = Bomb.one();
}
