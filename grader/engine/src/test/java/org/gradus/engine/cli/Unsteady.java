package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Submissions whose answers depend, or could depend, on chance. */
enum Unsteady {
    /** Wrong in one entry of 200. */
    ANSWERS_AT_RANDOM("Sigmoid", sigmoid("static final Random RANDOM = new Random();", "RANDOM.nextInt(200) == 0", "")),
    EACH_OBJECT_AT_RANDOM("Sigmoid", sigmoid("final Random random = new Random();", "random.nextInt(200) == 0", "")),
    EACH_CALL_AT_RANDOM("Sigmoid", sigmoid("", "new Random().nextInt(200) == 0", "")),
    WITHOUT_A_GENERATOR("Sigmoid", sigmoid("", "Math.random() < 0.005", "")),
    OF_THE_THREAD("Sigmoid", sigmoid("", "ThreadLocalRandom.current().nextInt(200) == 0", "")),
    BY_THE_CLOCK("Sigmoid", sigmoid("", "System.nanoTime() % 200 == 0", "")),
    SEEDED_BY_THE_CLOCK(
            "Sigmoid",
            sigmoid("static final Random RANDOM = new Random(System.nanoTime());", "RANDOM.nextInt(200) == 0", "")),
    BY_IDENTITY("Sigmoid", sigmoid("", "System.identityHashCode(new Object()) % 200 == 0", "")),
    /** Which of its two parameters comes first, is another in every run. */
    BY_THE_ORDER_OF_A_SET(
            "Sigmoid",
            sigmoid(
                    "static final Set<String> NAMES = Set.of(\"W\", \"b\", \"c\");",
                    "NAMES.iterator().next().equals(\"W\") && i + j == 3",
                    "")),
    /** By how many objects there were before, with no rule that could be told. */
    COUNTED("Sigmoid", sigmoid("static int objects; final int mine = objects++;", "mine * mine % 7 == 2", "")),
    /** Right but for a race, which is seldom lost. */
    UNLOCKED_SUMS("Dense", dense("pool.execute(() -> add(g, dY, in, s));")),
    /** Right: the sums have a lock. */
    LOCKED_SUMS("Dense", dense("pool.execute(() -> { synchronized (g) { add(g, dY, in, s); } });")),
    /** Right: a parallel stream whose results stand apart. */
    PARALLEL_STREAM(
            "Dense",
            dense("int row = s; if (s == 0) { IntStream.range(0, dY.getNumCols()).boxed().toList().parallelStream()"
                    + ".forEach(k -> { synchronized (g) { add(g, dY, in, k); } }); }")),
    /** Right: what it draws has nothing to do with its answers. */
    DRAWS_ELSEWHERE(
            "Sigmoid",
            sigmoid(
                    "final Random dropout = new Random(); long taken; double loss = Math.random();",
                    "false",
                    "taken = System.nanoTime() - taken; mask(dY);")),
    /** Wrong every time: nobody waits for the threads. */
    NOT_WAITED_FOR(
            "Dense",
            dense("pool.execute(() -> { pause(); add(g, dY, in, s); });").replace("while", "if"));

    private final String part;
    private final String source;

    Unsteady(String part, String source) {
        this.part = part;
        this.source = source;
    }

    String part() {
        return part;
    }

    /** The name of its folder. */
    String submission() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void handIn(Path folder) throws IOException {
        Places.write(folder.resolve(submission()).resolve(part + ".java"), source);
    }

    private static String sigmoid(String field, String isOff, String before) {
        return """
                import java.util.*;
                import java.util.concurrent.*;
                import org.ejml.simple.SimpleMatrix;

                public class Sigmoid implements org.gradus.layer.Layer {
                    SimpleMatrix out;
                    FIELD

                    public SimpleMatrix forward(SimpleMatrix x) {
                        out = x.elementOp((int row, int column, double z) ->
                                z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
                        return out;
                    }

                    public SimpleMatrix backward(SimpleMatrix dY) {
                        BEFORE
                        SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
                        for (int i = 0; i < dY.getNumRows(); i++) {
                            for (int j = 0; j < dY.getNumCols(); j++) {
                                double a = out.get(i, j) + (IS_OFF ? 0.01 : 0);
                                dX.set(i, j, dY.get(i, j) * a * (1 - a));
                            }
                        }
                        return dX;
                    }

                    static SimpleMatrix mask(SimpleMatrix dY) {
                        return SimpleMatrix.random(dY.getNumRows(), dY.getNumCols());
                    }

                    public static void main(String[] args) {
                        new Thread(() -> System.out.println(UUID.randomUUID())).start();
                    }
                }
                """.replace("FIELD", field).replace("BEFORE", before).replace("IS_OFF", isOff);
    }

    private static String dense(String task) {
        return """
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.stream.*;
                import org.ejml.simple.SimpleMatrix;

                public class Dense implements org.gradus.layer.Layer {
                    final SimpleMatrix W, b;
                    SimpleMatrix x, dW, db;

                    public Dense(SimpleMatrix W, SimpleMatrix b) {
                        this.W = W;
                        this.b = b;
                    }

                    public SimpleMatrix forward(SimpleMatrix x) {
                        this.x = x;
                        return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
                    }

                    public SimpleMatrix backward(SimpleMatrix dY) {
                        dW = sums(dY);
                        db = dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1));
                        return W.transpose().mult(dY);
                    }

                    public Map<String, SimpleMatrix> gradients() {
                        return Map.of("W", dW, "b", db);
                    }

                    SimpleMatrix sums(SimpleMatrix dY) {
                        double[][] g = new double[W.getNumRows()][W.getNumCols()];
                        SimpleMatrix in = x;
                        var pool = Executors.newFixedThreadPool(dY.getNumCols());
                        for (int n = 0; n < dY.getNumCols(); n++) {
                            int s = n;
                            TASK
                        }
                        pool.shutdown();
                        while (!pool.isTerminated()) {
                            Thread.onSpinWait();
                        }
                        return new SimpleMatrix(g);
                    }

                    static void pause() {
                        try {
                            Thread.sleep(1);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    static void add(double[][] g, SimpleMatrix dY, SimpleMatrix in, int s) {
                        for (int i = 0; i < g.length; i++) {
                            for (int k = 0; k < g[0].length; k++) {
                                g[i][k] += dY.get(i, s) * in.get(k, s);
                            }
                        }
                    }
                }
                """.replace("TASK", task);
    }
}
