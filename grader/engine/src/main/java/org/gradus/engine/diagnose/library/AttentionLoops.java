package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.Forward;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.loop.LoopNest;
import org.gradus.engine.diagnose.loop.LoopNests;
import org.gradus.engine.diagnose.loop.Surroundings;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;

/** Attention as loops over samples, queries and keys, once the weights A and, in backward, dS by the scores are there. */
final class AttentionLoops implements Surroundings {

    private static final String[] PAIRS = {"n < samples", "i < queries", "j < keys"};
    private static final String QUERY = "[i d + k, n]";
    private static final String KEY = "[(queries + j) d + k, n]";
    private static final String VALUE = "[(queries + keys) d + j dv + l, n]";
    private static final String OUTPUT = "[i dv + l, n]";
    private static final String PAIR = "[i keys + j, n]";

    private AttentionLoops() {}

    static LoopNests nests() {
        AttentionLoops given = new AttentionLoops();
        return new LoopNests(List.of(List.of(
                LoopNest.of(Facet.FORWARD, "y", given, lines("l < dv", "y" + OUTPUT + " += A" + PAIR + " * x" + VALUE)),
                LoopNest.of(Facet.DX, "dL/dx", given, lines("k < d", "dL/dx" + QUERY + " += dS" + PAIR + " * x" + KEY))
                        .then(lines("k < d", "dL/dx" + KEY + " += dS" + PAIR + " * x" + QUERY))
                        .then(lines("l < dv", "dL/dx" + VALUE + " += A" + PAIR + " * dL/dy" + OUTPUT)))));
    }

    private static String[] lines(String loop, String sum) {
        return new String[] {PAIRS[0], PAIRS[1], PAIRS[2], loop, sum};
    }

    @Override
    public List<String> names() {
        return List.of("samples", "queries", "keys", "d", "dv");
    }

    @Override
    public Map<String, Integer> sizes(FormulaInputs question) {
        SimpleMatrix mask = question.arguments().matrix("mask");
        return Map.of(
                "samples", question.batch(),
                "queries", mask.getNumRows(),
                "keys", mask.getNumCols(),
                "d", question.arguments().integer("d"),
                "dv", question.arguments().integer("dv"));
    }

    @Override
    public Map<String, SimpleMatrix> matrices(FormulaInputs question) {
        AttentionProcedure attention = new AttentionProcedure();
        List<Arguments> samples = attention.memories(attention.right(), question, new Forward());
        double scale = StrictMath.sqrt(question.arguments().integer("d"));
        return new TreeMap<>(Map.of(
                "x", question.input(),
                "dL/dy", question.other(),
                "y", question.other().createLike(),
                "dL/dx", question.input().createLike(),
                "A", AttentionProcedure.sideBySide(samples, memory -> AttentionBlocks.flat(memory.matrix("A"))),
                "dS",
                        AttentionProcedure.sideBySide(
                                samples,
                                memory ->
                                        AttentionBlocks.flat(memory.matrix("dS").divide(scale)))));
    }

    @Override
    public String legend() {
        return " Here n is the sample, i the query and j the key; A and dS have a row for each pair of them, and dS is divided by sqrt(d).";
    }
}
