package org.gradus.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Right fully connected layers, written and handed in as students do and graders do not expect.
 *
 * @param name of the submission
 * @param files of it, by name
 */
record OddButRight(String name, Map<String, byte[]> files) {

    private static final String IMPORTS = """
            import java.util.*;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;
            """;

    private static final String DENSE = """
            public class Dense implements Layer {
                private SimpleMatrix W, b, x, dW, db;
                /* members */

                public Dense(SimpleMatrix W, SimpleMatrix b) { this.W = W; this.b = b; }

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    /* forward */
                    SimpleMatrix y = W.mult(x);
                    for (int i = 0; i < y.getNumRows(); i++)
                        for (int j = 0; j < y.getNumCols(); j++) y.set(i, j, y.get(i, j) + b.get(i));
                    return y;
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    dW = dY.mult(x.transpose());
                    db = new SimpleMatrix(dY.getNumRows(), 1);
                    for (int i = 0; i < dY.getNumRows(); i++)
                        for (int j = 0; j < dY.getNumCols(); j++) db.set(i, db.get(i) + dY.get(i, j));
                    return W.transpose().mult(dY);
                }

                public Map<String, SimpleMatrix> gradients() { return Map.of("W", dW, "b", db); }
            }
            """;

    private static final String CONSTRUCTOR = "public Dense(SimpleMatrix W, SimpleMatrix b) {";
    private static final String RETURNED = "return Map.of(\"W\", dW, \"b\", db);";

    static List<OddButRight> all() {
        List<OddButRight> all = new ArrayList<>();
        all.addAll(written());
        all.addAll(declared());
        all.addAll(calling());
        all.addAll(besideOthers());
        return List.copyOf(all);
    }

    private static List<OddButRight> written() {
        String source = IMPORTS + DENSE;
        return List.of(
                text("byte-order-mark", "\ufeff" + source, UTF_8),
                text("utf-16", source, UTF_16),
                text("latin-1", with("members", "String größe = \"für\";"), ISO_8859_1),
                text("windows-1251", source + "// привет\n", Charset.forName("windows-1251")),
                text("gbk", with("members", "String s = \"梯度\"; // 梯度 说明"), Charset.forName("GBK")),
                text("shift-jis", source + "// 表示 勾配\n", Charset.forName("Shift_JIS")),
                text("backslash-in-a-letter", "/** 表update */" + source, Charset.forName("Shift_JIS")),
                text("big5", with("members", "String s = \"功許\"; // 梯度"), Charset.forName("Big5")),
                text("euc-kr", with("members", "String s = \"기울기\"; int 층;"), Charset.forName("EUC-KR")),
                text("euc-jp", with("members", "int 勾配; // 勾配を計算する"), Charset.forName("EUC-JP")),
                text("koi8-r", with("members", "int градиент; // слой"), Charset.forName("KOI8-R")),
                text("iso-2022-jp", source + "// 勾配\n", Charset.forName("ISO-2022-JP")),
                text("utf-16-unmarked", source + "// 勾配\n", UTF_16LE),
                text("utf-32", "\ufeff" + source, Charset.forName("UTF-32LE")),
                text("carriage-returns", source.replace('\n', '\r'), UTF_8),
                text("lines-of-windows", source.replace("\n", "\r\n"), UTF_8),
                text("end-of-file-sign", source + "\u001a", UTF_8),
                text("package-in-chinese", "package 作业.слои.größe;\n" + source, UTF_8),
                text("invisible-letter", "package p\u3164q;\n" + source, UTF_8),
                java("letters", with("members", "double δ = 1, 勾配 = 2; int \\u0061bc; class 工具 {}")));
    }

    private static List<OddButRight> declared() {
        String nested = DENSE.replace("public class", "static class");
        return List.of(
                new OddButRight("nested", files("Layers.java", IMPORTS + "class Layers {\n" + nested + "}")),
                new OddButRight(
                        "in-an-interface", files("Layers.java", IMPORTS + "interface Layers {\n" + DENSE + "}")),
                java(
                        "not-public",
                        (IMPORTS + DENSE).replace("public class", "class").replace("public Dense", "Dense")),
                java("private-constructor", (IMPORTS + DENSE).replace("public Dense", "private Dense")),
                java("generic-constructor", (IMPORTS + DENSE).replace("public Dense", "public <T> Dense")),
                java("declared-exceptions", constructor(CONSTRUCTOR.replace("{", "throws Exception {"))),
                java(
                        "objects",
                        constructor(
                                "public Dense(Object W, Object b) { this((SimpleMatrix) W, (SimpleMatrix) b, 1); }\n"
                                        + "Dense(SimpleMatrix W, SimpleMatrix b, int more) {")),
                java("other-constructors", with("members", "public Dense(int in, int out) {} Dense() {}")),
                java(
                        "synchronized",
                        (IMPORTS + DENSE).replace("public SimpleM", "public final synchronized strictfp SimpleM")),
                java(
                        "extends-a-chain",
                        IMPORTS
                                + "interface Mine extends Layer { default void hi() {} }\n"
                                + "abstract class Base implements Mine, Cloneable, java.io.Serializable {}\n"
                                + DENSE.replace("implements Layer", "extends Base")),
                java(
                        "sealed",
                        IMPORTS + "sealed interface S permits C {} record C(double r) implements S {}\n" + DENSE),
                java(
                        "own-tostring",
                        with(
                                "members",
                                "public String toString() { throw new IllegalStateException(); }"
                                        + " public int hashCode() { throw new IllegalStateException(); }")),
                java(
                        "other-order",
                        returning("LinkedHashMap<String, SimpleMatrix> m = new LinkedHashMap<>();"
                                + " m.put(\"b\", db); m.put(\"W\", dW); return Collections.unmodifiableMap(m);")),
                java(
                        "reverse-order",
                        returning("TreeMap<String, SimpleMatrix> m = new TreeMap<>(Comparator.reverseOrder());"
                                + " m.put(\"b\", db); m.put(\"W\", dW); return m;")),
                java("raw-types", returning("Map m = new HashMap(); m.put(\"W\", dW); m.put(\"b\", db); return m;")),
                java(
                        "more-gradients",
                        returning(
                                "Map<String, SimpleMatrix> m = new HashMap<>();"
                                        + " m.put(\"W\", dW); m.put(\"b\", db); m.put(\"x\", x); m.put(\"dx\", null); return m;")),
                java(
                        "covariant",
                        (IMPORTS + DENSE)
                                .replace("public Map<", "public HashMap<")
                                .replace(RETURNED, "return new HashMap<>(Map.of(\"W\", dW, \"b\", db));")));
    }

    private static List<OddButRight> calling() {
        return List.of(
                java("prints", with("forward", "System.out.printf(\"%d%n\", 1); System.err.println(x); x.print();")),
                java(
                        "reads-input",
                        with("forward", "Scanner s = new Scanner(System.in); if (s.hasNextLine()) s.nextLine();")),
                java(
                        "closes-streams",
                        with(
                                "forward",
                                "try { System.in.close(); } catch (java.io.IOException e) {} System.out.close();")),
                java(
                        "sets-streams",
                        with(
                                "members",
                                "static { System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream())); }")),
                java(
                        "randomness",
                        with(
                                "forward",
                                "Math.random(); UUID.randomUUID(); new java.security.SecureRandom().nextInt();")),
                java("parallel-stream", with("forward", "java.util.stream.IntStream.range(0, 1000).parallel().sum();")),
                java("future", with("forward", "java.util.concurrent.CompletableFuture.supplyAsync(() -> 1).join();")),
                java(
                        "pool",
                        with(
                                "forward",
                                "var e = java.util.concurrent.Executors.newFixedThreadPool(4);"
                                        + " try { e.submit(() -> 1).get(); } catch (Exception ex) { throw new IllegalStateException(ex); }"
                                        + " finally { e.shutdown(); }")),
                java("timer", with("members", "static final Timer T = new Timer();")),
                java("logger", with("forward", "java.util.logging.Logger.getLogger(\"Dense\").warning(\"forward\");")),
                java(
                        "environment",
                        with("members", "String s = System.getenv(\"HOME\") + System.getProperty(\"user.home\");")),
                java(
                        "cipher",
                        with(
                                "members",
                                "static { try { javax.crypto.Cipher.getInstance(\"AES/CBC/PKCS5Padding\");"
                                        + " javax.crypto.Mac.getInstance(\"HmacSHA256\"); }"
                                        + " catch (Exception e) { throw new IllegalStateException(e); } }")),
                java(
                        "times",
                        with(
                                "forward",
                                "if (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < 0)"
                                        + " throw new IllegalStateException(\"no time\");")),
                java("dates", with("forward", "java.time.ZonedDateTime.now(); String.format(\"%tc\", new Date());")),
                java(
                        "settings",
                        with(
                                "members",
                                "static { Locale.setDefault(Locale.GERMANY); System.setProperty(\"a\", \"1\"); }")),
                java(
                        "looks-for-a-file",
                        with(
                                "forward",
                                "new java.io.File(\"config.txt\").exists();"
                                        + " Dense.class.getResourceAsStream(\"/weights.txt\");")),
                java(
                        "reflection",
                        with(
                                "forward",
                                "try { getClass().getDeclaredField(\"W\").get(this); }"
                                        + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }")),
                java(
                        "stack",
                        with(
                                "forward",
                                "new Throwable().getStackTrace(); StackWalker.getInstance().forEach(f -> {});")),
                java(
                        "recursion",
                        with("members", "static int d(int n) { return n == 0 ? 0 : 1 + d(n - 1); } int r = d(3000);")),
                java("memory", with("forward", "double[] big = new double[3_000_000]; big[0] = 1; System.gc();")),
                java(
                        "linear-algebra",
                        with(
                                "forward",
                                "new SimpleMatrix(60, 60).svd();"
                                        + " SimpleMatrix.random_DDRM(40, 40, -1, 1, new Random(1)).invert();")),
                java(
                        "many-threads-of-ejml",
                        with(
                                "forward",
                                "var a = org.ejml.dense.row.RandomMatrices_DDRM.rectangle(60, 60, new Random(3));"
                                        + " org.ejml.dense.row.CommonOps_MT_DDRM.mult(a, a, new org.ejml.data.DMatrixRMaj(60, 60));")),
                java(
                        "equation",
                        with(
                                "forward",
                                "var e = new org.ejml.equation.Equation(); e.alias(x, \"x\"); e.process(\"z = x'*x\");")),
                java("image", with("forward", "new java.awt.image.BufferedImage(3, 3, 1).setRGB(0, 0, 1);")));
    }

    private static List<OddButRight> besideOthers() {
        String source = IMPORTS + DENSE;
        return List.of(
                new OddButRight(
                        "unknown-library", files("Dense.java", source, "Config.java", "@lombok.Data class Config {}")),
                new OddButRight(
                        "broken-main",
                        files("Dense.java", source, "Main.java", "class Main extends Application { void f( }")),
                new OddButRight(
                        "helper",
                        files(
                                "Dense.java",
                                with("forward", "Mat.id(x);"),
                                "Mat.java",
                                IMPORTS + "class Mat { static SimpleMatrix id(SimpleMatrix m) { return m; } }")),
                new OddButRight(
                        "other-files",
                        files("Dense.java", source, "Dense.class", "?", "Dense.kt", "class Dense", "a.txt", "")));
    }

    /** Writes it into a folder of its name. */
    void handIn(Path submissions) throws IOException {
        Path folder = Files.createDirectories(submissions.resolve(name));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String with(String place, String code) {
        return IMPORTS + DENSE.replace("/* " + place + " */", code);
    }

    private static String constructor(String beginning) {
        return IMPORTS + DENSE.replace(CONSTRUCTOR, beginning);
    }

    private static String returning(String statements) {
        return IMPORTS + DENSE.replace(RETURNED, statements);
    }

    private static OddButRight java(String name, String source) {
        return text(name, source, UTF_8);
    }

    private static OddButRight text(String name, String source, Charset encoding) {
        return new OddButRight(name, Map.of("Dense.java", source.getBytes(encoding)));
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }
}
