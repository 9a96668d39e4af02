package org.gradus.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gradus.wire.compile.CompileReply;
import org.gradus.wire.compile.CompiledClass;
import org.gradus.wire.compile.Unsteadiness;
import org.gradus.wire.compile.Unsteadiness.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a student draws without a seed is the same in every run, and anything but constant within one. */
class RepeatableChanceTest {

    private static final SourceCompiler COMPILER = compiler();

    private static SourceCompiler compiler() {
        try {
            return new SourceCompiler(Submission.contract(), Submission.PLENTY, source -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Random | new Random().nextDouble()",
                "java.util.Random | new Random() { int more() { return nextInt(); } }.more()",
                "java.util.Random | new Dice().nextInt(1 << 30)",
                "java.util.Random | ((Supplier<Random>) Random::new).get().nextLong()",
                "java.util.Random | FIXED.nextGaussian()",
                "java.util.Random | (x > 0 ? new Random() : new Random(4)).nextLong()",
                "java.util.SplittableRandom | new SplittableRandom().nextLong()",
                "java.util.SplittableRandom | ((Supplier<SplittableRandom>) SplittableRandom::new).get().split().nextLong()",
                "java.util.concurrent.ThreadLocalRandom.current | ThreadLocalRandom.current().nextInt(3, 1 << 30)",
                "java.util.concurrent.ThreadLocalRandom.current | ((Supplier<ThreadLocalRandom>) ThreadLocalRandom::current).get().nextLong()",
                "java.util.concurrent.ThreadLocalRandom.current | mine(ThreadLocalRandom.current())",
                "java.lang.Math.random | Math.random()",
                "java.lang.Math.random | DoubleStream.generate(Math::random).limit(3).sum()",
                "java.lang.StrictMath.random | StrictMath.random()",
                "java.security.SecureRandom | new SecureRandom().nextDouble()",
                "java.security.SecureRandom | new SecureRandom(new byte[] {1, 2}).nextLong()",
                "java.security.SecureRandom | ((Supplier<SecureRandom>) SecureRandom::new).get().nextLong()",
                "java.security.SecureRandom.getInstanceStrong | strong()",
                "java.util.UUID.randomUUID | UUID.randomUUID()",
                "java.util.Collections.shuffle | shuffled()",
                "java.util.random.RandomGenerator.getDefault | RandomGenerator.getDefault().nextLong()",
                "java.util.random.RandomGenerator.of | RandomGenerator.of(\"Xoshiro256PlusPlus\").nextLong()",
                "java.util.random.RandomGenerator.of | RandomGenerator.of(\"SecureRandom\").nextLong()",
                "java.util.random.RandomGeneratorFactory.create | RandomGeneratorFactory.getDefault().create().nextLong()",
                "java.lang.System.nanoTime | new Random(System.nanoTime()).nextLong()",
                "java.lang.System.nanoTime | System.nanoTime() % 1000",
                "java.lang.System.currentTimeMillis | new Random(System.currentTimeMillis() * 31 + drawn++).nextLong()",
                "java.time.Instant.now | Instant.now().getNano()",
                "java.util.Date | new Date().getTime() + drawn++",
                "org.ejml.simple.SimpleMatrix.random | org.ejml.simple.SimpleMatrix.random(2, 2).elementSum()",
                "org.ejml.simple.SimpleMatrix.random_DDRM | org.ejml.simple.SimpleMatrix.random_DDRM(1, 1).get(0)",
            })
    void theSameInEveryRunAndOtherEachTime(String source, String expression) throws Exception {
        CompileReply reply = drawing(expression);

        assertThat(reply.unsteady()).extracting(Unsteadiness::source).contains(source);
        String first = FreshRun.of(reply, "JqwikSessionScope");
        assertThat(FreshRun.of(reply, "JqwikSessionScope")).isEqualTo(first);
        List<String> drawn = List.of(first.split(" "));
        assertThat(new HashSet<>(drawn)).hasSizeGreaterThan(drawn.size() / 2);
    }

    /** A slip in one entry of 200 is to be seen as often as at home. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Random().nextInt(200) == 0",
                "FIXED.nextInt(200) == 0",
                "Math.random() < 0.005",
                "new SplittableRandom().nextInt(200) == 0",
                "new SecureRandom().nextInt(200) == 0",
                "ThreadLocalRandom.current().nextInt(200) == 0",
                "System.nanoTime() % 200 == 0",
                "new Random(System.nanoTime()).nextInt(200) == 0",
            })
    void whatIsRareIsAsRareAsItWas(String rare) throws Exception {
        String drawn = FreshRun.of(
                drawing("(Supplier<Integer>) () -> { int hits = 0;" + " for (int k = 0; k < 2000; k++) { hits += "
                        + rare + " ? 1 : 0; } return hits; }"),
                "JqwikSessionScope");

        int hits = Stream.of(drawn.split(" ")).mapToInt(Integer::parseInt).sum();
        assertThat(hits).isBetween(20 * 2000 / 200 / 2, 20 * 2000 / 200 * 2);
    }

    private static CompileReply drawing(String expression) {
        return new Submission()
                .file(
                        "JqwikSessionScope.java",
                        "import java.security.*;",
                        "import java.time.*;",
                        "import java.util.*;",
                        "import java.util.concurrent.*;",
                        "import java.util.function.*;",
                        "import java.util.random.*;",
                        "import java.util.stream.*;",
                        "class JqwikSessionScope {",
                        "    static class Dice extends Random { Dice() { super(); } }",
                        "    static final Random FIXED = new Random();",
                        "    static int x = 1;",
                        "    static long drawn;",
                        "    static Object drawn(Supplier<Integer> supplier) { return supplier.get(); }",
                        "    static Object drawn(Object value) { return value; }",
                        "    static long mine(Random random) { return random.nextLong(); }",
                        "    static Object shuffled() {",
                        "        List<Integer> list = IntStream.range(0, 9).boxed().collect(Collectors.toList());",
                        "        Collections.shuffle(list);",
                        "        return list.toString().replace(\" \", \"\");",
                        "    }",
                        "    static long strong() {",
                        "        try { return SecureRandom.getInstanceStrong().nextLong(); }",
                        "        catch (NoSuchAlgorithmException e) { throw new IllegalStateException(e); }",
                        "    }",
                        "    static String forward() { String all = \"\";",
                        "        for (int i = 0; i < 20; i++) { all += drawn(" + expression + ") + \" \"; }",
                        "        return all; }",
                        "    static String run() { return forward(); }",
                        "}")
                .compileWith(COMPILER);
    }

    @Test
    void aSeedOfTheStudentsOwnStaysAsItIs() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Seeded.java",
                        "import java.util.*;",
                        "class Seeded {",
                        "    static String run() {",
                        "        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5));",
                        "        Collections.shuffle(list, new Random(3));",
                        "        return new Random(7).nextLong() + \" \" + new SplittableRandom(7).nextInt() + list; }",
                        "}")
                .compileWith(COMPILER);

        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(list, new Random(3));
        assertThat(reply.unsteady()).isEmpty();
        assertThat(FreshRun.of(reply, "Seeded"))
                .isEqualTo(new Random(7).nextLong() + " " + new SplittableRandom(7).nextInt() + list);
    }

    @Test
    void aSubclassOfSecureRandomIsLeftAloneAndTold() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Own.java",
                        "class Own extends java.security.SecureRandom {",
                        "    static String run() { return \"\" + new Own().nextInt(1); } }")
                .compileWith(COMPILER);

        assertThat(FreshRun.of(reply, "Own")).isEqualTo("0");
        assertThat(reply.unsteady()).extracting(Unsteadiness::kind).containsExactly(Kind.RANDOM);
    }

    @Test
    void whatTheLibraryRefusesIsRefusedStill() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Refused.java",
                        "import java.util.concurrent.*;",
                        "class Refused {",
                        "    static String run() { String all = \"\";",
                        "        try { ThreadLocalRandom.current().setSeed(1); }",
                        "        catch (UnsupportedOperationException e) { all += \"a\"; }",
                        "        try { java.security.SecureRandom.getInstance(\"none\"); }",
                        "        catch (java.security.NoSuchAlgorithmException e) { all += \"b\"; }",
                        "        try { java.util.random.RandomGenerator.of(\"none\"); }",
                        "        catch (IllegalArgumentException e) { all += \"c\"; }",
                        "        return all; } }")
                .compileWith(COMPILER);

        assertThat(FreshRun.of(reply, "Refused")).isEqualTo("abc");
    }

    @Test
    void setsAndMapsAreGoneThroughInOneOrderAndAreOtherwiseWhatTheyWere() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Ordered.java",
                        "import java.util.*;",
                        "class Ordered {",
                        "    static Map<String, Integer> map = Map.of(\"W\", 1, \"b\", 2, \"a\", 3, \"c\", 4);",
                        "    static Set<Integer> set = Set.copyOf(List.of(5, 3, 4, 1));",
                        "    static String refused(Runnable change) {",
                        "        try { change.run(); return \"?\"; }",
                        "        catch (UnsupportedOperationException e) { return \"u\"; }",
                        "        catch (NullPointerException e) { return \"n\"; } }",
                        "    static String run() {",
                        "        StringBuilder all = new StringBuilder();",
                        "        for (Map.Entry<String, Integer> e : map.entrySet()) { all.append(e); }",
                        "        map.forEach((key, value) -> all.append(key).append(value));",
                        "        all.append(map.keySet()).append(map.values()).append(set).append(map.get(\"b\"));",
                        "        all.append(refused(() -> map.put(\"d\", 1))).append(refused(() -> map.remove(\"zz\")));",
                        "        all.append(refused(() -> set.add(1))).append(refused(() -> map.get(null)));",
                        "        all.append(refused(() -> set.contains(null))).append(refused(() -> map.clear()));",
                        "        all.append(refused(() -> Map.of(\"a\", null))).append(refused(() -> set.removeIf(x -> true)));",
                        "        return all.append(map.equals(new HashMap<>(map))).append(set.hashCode()).toString(); } }")
                .compileWith(COMPILER);

        assertThat(reply.unsteady()).isEmpty();
        assertThat(FreshRun.of(reply, "Ordered"))
                .isEqualTo("W=1a=3b=2c=4W1a3b2c4[W, a, b, c][1, 3, 2, 4][1, 3, 4, 5]2uuunnunutrue13");
    }

    @Test
    void theGradientsOfALayerThatGoesThroughNoneAreJavacsOwn() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Dense.java",
                        "import java.util.Map;",
                        "class Dense { Map<String, String> gradients() { return Map.of(\"W\", \"dW\"); } }")
                .compileWith(COMPILER);

        assertThat(new String(reply.classes().get(0).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("gradus");
    }

    @Test
    void aLoopThatWaitsForATimeEnds() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Waiting.java",
                        "class Waiting {",
                        "    static String run() {",
                        "        long end = System.currentTimeMillis() + 20;",
                        "        while (System.currentTimeMillis() < end) { Thread.onSpinWait(); }",
                        "        return \"done\"; } }")
                .compileWith(COMPILER);

        assertThat(FreshRun.of(reply, "Waiting")).isEqualTo("done");
    }

    @Test
    void aMethodAsLongAsAMethodMayBeStaysAsItIs() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5450; i++) {
            body.append("r = new Random();");
        }
        CompileReply reply = new Submission()
                .file(
                        "Long.java",
                        "import java.util.Random;",
                        "class Long {",
                        "Random r; void forward() {",
                        body + "}}")
                .compileWith(COMPILER);

        assertThat(reply.messages()).isEmpty();
        assertThat(reply.unsteady()).extracting(Unsteadiness::source).containsExactly("java.util.Random");
        try (FreshRun run = new FreshRun(reply)) {
            assertThat(run.loadClass("Long").getDeclaredMethods()).hasSize(1);
        }
    }

    @Test
    void whatIsDrawnForTheStudentsOwnTestsIsNotTold() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "ReLU.java",
                        "import java.util.*;",
                        "public class ReLU {",
                        "    double[] forward(double[] x) { return Arrays.stream(x).map(v -> Math.max(v, 0)).toArray(); }",
                        "    static double[] inputs() { return new Random().doubles(3).toArray(); }",
                        "    public static void main(String[] args) { new ReLU().forward(inputs());",
                        "        new Thread(() -> System.out.println(Math.random())).start(); }",
                        "}")
                .file(
                        "Main.java",
                        "class Main { double forward() { return Math.random() + new ReLU().forward(null)[0]; } }")
                .compileWith(COMPILER);

        assertThat(reply.unsteady())
                .containsExactly(new Unsteadiness("Main", "Main.java", Kind.RANDOM, "java.lang.Math.random"));
    }

    @Test
    void whatIsDrawnElsewhereIsToldOfTheClassThatComesToIt() throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Dense.java",
                        "class Dense { final PositionalRandom noise = new Gauss();",
                        "    double forward() { return noise.next(); } }")
                .file("PositionalRandom.java", "interface PositionalRandom { double next(); }")
                .file(
                        "Gauss.java",
                        "import java.util.Random;",
                        "class Gauss implements PositionalRandom { static final Random R = new Random();",
                        "    public double next() { return R.nextGaussian(); } }")
                .file("Sigmoid.java", "class Sigmoid { double forward() { return 0.5; } }")
                .compileWith(COMPILER);

        assertThat(reply.unsteady())
                .contains(new Unsteadiness("Dense", "Gauss.java", Kind.RANDOM, "java.util.Random"))
                .extracting(Unsteadiness::className)
                .doesNotContain("Sigmoid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.Thread | new Thread(() -> {}).start()",
                "java.lang.Thread | new Helper().start()",
                "java.util.concurrent.Executors | Executors.newCachedThreadPool().shutdown()",
                "java.util.concurrent.ForkJoinPool | new ForkJoinPool(2).shutdown()",
                "java.util.concurrent.ForkJoinPool | ForkJoinPool.commonPool().submit(() -> {})",
                "java.util.concurrent.CompletableFuture | CompletableFuture.runAsync(() -> {}).join()",
                "java.util.Collection.parallelStream | ((Collection<String>) List.of(\"\")).parallelStream().count()",
                "java.util.List.parallelStream | List.of(1).parallelStream().count()",
                "java.util.stream.IntStream.parallel | IntStream.range(0, 3).parallel().sum()",
                "java.util.Arrays.parallelSetAll | Arrays.parallelSetAll(new double[3], i -> i)",
                "java.util.concurrent.RecursiveAction | new Action().invoke()",
            })
    void threadsAreFoundAndLeftAlone(String source, String statement) throws Exception {
        CompileReply reply = new Submission()
                .file(
                        "Dense.java",
                        "import java.util.*;",
                        "import java.util.concurrent.*;",
                        "import java.util.stream.*;",
                        "class Dense {",
                        "    static class Helper extends Thread {}",
                        "    static class Action extends RecursiveAction { protected void compute() {} }",
                        "    void backward() { " + statement + "; }",
                        "    static String run() { new Dense().backward(); return \"done\"; } }")
                .compileWith(COMPILER);

        assertThat(reply.unsteady()).contains(new Unsteadiness("Dense", "Dense.java", Kind.THREADS, source));
        assertThat(FreshRun.of(reply, "Dense")).isEqualTo("done");
    }

    @Test
    void classesWithoutAnyOfItAreByteForByteJavacs() throws Exception {
        Submission submission = new Submission()
                .file(
                        "Sigmoid.java",
                        "class Sigmoid { double forward(double x) throws InterruptedException {",
                        "    Thread.sleep(0); return Math.max(x, Thread.currentThread().getPriority()); } }")
                .file("Dice.java", "class Dice { double forward() { return Math.random(); } }");

        CompileReply reply = submission.compileWith(COMPILER);
        CompileReply alone = new Submission()
                .file(
                        "Sigmoid.java",
                        "class Sigmoid { double forward(double x) throws InterruptedException {",
                        "    Thread.sleep(0); return Math.max(x, Thread.currentThread().getPriority()); } }")
                .compileWith(COMPILER);

        assertThat(alone.unsteady()).isEmpty();
        assertThat(reply.classes()).extracting(CompiledClass::binaryName).containsExactly("Dice", "Sigmoid");
        assertThat(reply.classes().get(1)).isEqualTo(alone.classes().get(0));
    }
}
