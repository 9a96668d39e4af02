package org.gradus.engine.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.zoo.RightMembers;
import org.gradus.mutator.Edit;
import org.gradus.mutator.Edit.Operator;
import org.gradus.mutator.MemoryFile;
import org.gradus.wire.Contract;

/** Classes that are right but for one quantity under one condition: what nobody mutates by accident, and students do write. */
final class Conditions {

    private static final Assignment ASSIGNMENT = Assignments.everyKind();

    /**
     * Of a whole answer. g is what the method is given, r the right answer, n the number of samples, before that of the call before,
     * calls the number of calls of the method, objects that of objects.
     */
    private static final List<String> OF_A_CALL = List.of(
            "n == 1",
            "n == 2",
            "n > 5",
            "n > 8",
            "n > 14",
            "n > 32",
            "n > 64",
            "n > 100",
            "n % 2 == 1 && n > 10",
            "n > 8 && n % 8 != 0",
            "r.getNumRows() == r.getNumCols()",
            "r.getNumRows() == 1",
            "r.getNumRows() > 5",
            "r.getNumRows() > 8",
            "r.getNumRows() > 16",
            "r.getNumRows() > 32",
            "g.getNumRows() > n",
            "g.getNumRows() < n",
            "g.getNumRows() == n",
            "g.getNumRows() > r.getNumRows()",
            "g.getNumRows() < r.getNumRows()",
            "calls == 2",
            "calls == 3",
            "calls > 4",
            "calls > 10",
            "calls > 1 && n != before",
            "calls > 1 && n == before",
            "calls > 1 && n > before",
            "calls > 1 && n < before",
            "object % 2 == 0",
            "object > 1",
            "others > 0",
            "g.elementMax() < 0",
            "g.elementMin() > 0",
            "g.elementMin() >= 0",
            "g.elementMaxAbs() > 50",
            "g.elementMaxAbs() > 20",
            "g.elementMaxAbs() < 0.01",
            "g.elementMaxAbs() > 1.5",
            "g.elementMaxAbs() < 0.6",
            "g.elementSum() < 0",
            "g.elementMax() == g.elementMin()",
            "given.length > 1 && given[1].elementMax() == given[1].elementMin()",
            "given.length > 1 && given[1].minus(g).elementMaxAbs() > 20",
            "given.length > 1 && given[1].minus(g).elementMaxAbs() < 0.01");

    /** Of an entry of the answer, e, in row i and column j; it is G in what is given, where that has the same shape. */
    private static final List<String> OF_AN_ENTRY = List.of(
            "i == 0",
            "i == r.getNumRows() - 1",
            "j == 0",
            "j == r.getNumCols() - 1",
            "i == 0 && j == 0",
            "i == 0 && r.getNumRows() > 2",
            "i > 4",
            "j > 4",
            "i > 7",
            "j > 7",
            "i == j && r.getNumRows() == r.getNumCols()",
            "i == 2 && j == 1",
            "e < 0",
            "e > 0",
            "Math.abs(e) > 20",
            "Math.abs(e) > 1e3",
            "Math.abs(e) < 1e-3",
            "G < 0",
            "G == 0 && e != 0",
            "G == 0",
            "Math.abs(G) > 20",
            "Math.abs(G) > 5",
            "Math.abs(G) > 1",
            "Math.abs(G) < 0.5",
            "Math.abs(G) < 1e-3",
            "Math.abs(G) < 1e-5 && G != 0",
            "G == Math.rint(G)",
            "G == 1",
            "G > 0.99",
            "G > 0.9999",
            "G < 1e-4 && G > 0",
            "j > 0 && g.get(0, j) == g.get(0, j - 1)");

    private static final String ENTRY_BY_ENTRY = """
            return r.elementOp((int i, int j, double e) -> {
                double G = i < g.getNumRows() ? g.get(i, j %% n) : 0.125;
                return (%s) ? 1.5 * e + 0.25 : e;
            });
            """;

    private Conditions() {}

    static List<Mutants.Draft> drafts() {
        List<Mutants.Draft> drafts = new ArrayList<>();
        for (Part part : ASSIGNMENT.parts()) {
            for (Facet quantity : part.quantities()) {
                Map<String, String> spoiled = new LinkedHashMap<>();
                OF_A_CALL.forEach(condition ->
                        spoiled.put(condition, "return (" + condition + ") ? r.scale(1.5).plus(0.25) : r;"));
                if (!quantity.holdsOneNumber()) {
                    boolean isOfSamples = quantity.kind() != Facet.Kind.PARAMETER_GRADIENT;
                    OF_AN_ENTRY.stream()
                            .filter(condition -> isOfSamples || !condition.contains("G"))
                            .forEach(condition -> spoiled.put(condition, ENTRY_BY_ENTRY.formatted(condition)));
                }
                spoiled.forEach((condition, body) -> drafts.add(draft(part, quantity, condition, body, drafts.size())));
            }
        }
        return drafts;
    }

    /** Right classes: a condition that never holds. */
    static List<Mutants.Draft> never() {
        return ASSIGNMENT.parts().stream()
                .map(part -> draft(part, part.main(), "never", "return r;", 0))
                .toList();
    }

    private static Mutants.Draft draft(Part part, Facet quantity, String condition, String body, int number) {
        String top = "org.gradus.engine.zoo.condition.m" + number + "." + part.className() + "Sometimes";
        List<String> types = part.constructor().stream().map(Conditions::type).toList();
        String parameters = IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " a" + i)
                .collect(Collectors.joining(", "));
        String arguments =
                IntStream.range(0, types.size()).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
        String source = """
                package %s;
                import java.util.*;
                import org.ejml.simple.SimpleMatrix;
                public class %s implements org.gradus.layer.%s {
                    private static int objects;
                    private static Object latest;
                    private int others;
                    private final int object;
                    private final org.gradus.reference.%s right;
                    private final Map<String, int[]> seen = new HashMap<>();
                    private SimpleMatrix dY;
                    public %s(%s) {
                        right = new org.gradus.reference.%s(%s);
                        object = ++objects;
                    }
                    %s
                    private SimpleMatrix spoiled(String quantity, SimpleMatrix r, SimpleMatrix... given) {
                        if (latest != null && latest != this) {
                            others++;
                        }
                        latest = this;
                        if (!quantity.equals("%s")) {
                            return r;
                        }
                        int[] memory = seen.computeIfAbsent(quantity, any -> new int[2]);
                        int calls = ++memory[0];
                        int before = memory[1];
                        SimpleMatrix g = given[0];
                        int n = g.getNumCols();
                        memory[1] = n;
                        %s
                    }
                }
                """.formatted(
                        top.substring(0, top.lastIndexOf('.')),
                        part.className() + "Sometimes",
                        part.contract().simpleName(),
                        part.reference().orElseThrow().name(),
                        part.className() + "Sometimes",
                        parameters,
                        part.reference().orElseThrow().name(),
                        arguments,
                        methods(part.contract()),
                        quantity,
                        body);
        return new Mutants.Draft(
                new RightMembers.Member(
                        part.className(),
                        "org.gradus.reference." + part.reference().orElseThrow().name()),
                new Edit(Operator.CONDITION, 0, 0, condition),
                0,
                quantity + " if " + condition,
                top,
                new MemoryFile(top, source));
    }

    private static String methods(Contract contract) {
        return switch (contract) {
            case LAYER -> """
                    public SimpleMatrix forward(SimpleMatrix x) { return spoiled("forward", right.forward(x), x); }
                    public SimpleMatrix backward(SimpleMatrix d) { dY = d; return spoiled("dX", right.backward(d), d); }
                    public Map<String, SimpleMatrix> gradients() {
                        Map<String, SimpleMatrix> all = new TreeMap<>(right.gradients());
                        all.replaceAll((name, g) -> spoiled("gradients." + name, g, dY));
                        return all;
                    }
                    """;
            case LOSS -> """
                    public double value(SimpleMatrix a, SimpleMatrix y) {
                        return spoiled("value", SimpleMatrix.filled(1, 1, right.value(a, y)), a, y).get(0);
                    }
                    public SimpleMatrix gradient(SimpleMatrix a, SimpleMatrix y) {
                        return spoiled("gradient", right.gradient(a, y), a, y);
                    }
                    """;
            case OPTIMIZER -> """
                    private int steps;
                    public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) {
                        return spoiled(steps++ == 0 ? "firstStep" : "laterSteps", right.step(w, dw), w, dw);
                    }
                    """;
        };
    }

    private static String type(ConstructorParameter parameter) {
        if (parameter instanceof ConstructorParameter.MatrixParameter) {
            return "SimpleMatrix";
        }
        if (parameter instanceof ConstructorParameter.IntegerParameter) {
            return "int";
        }
        return parameter instanceof ConstructorParameter.NumberParameter ? "double" : "boolean";
    }
}
