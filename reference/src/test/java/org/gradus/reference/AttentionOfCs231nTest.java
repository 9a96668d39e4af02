package org.gradus.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.junit.jupiter.api.Test;

/** Assignment 3, Transformer_Captioning.ipynb: attention with two heads, made of layers, whose shares are dropped out by a known mask. */
class AttentionOfCs231nTest {

    private static final int HEADS = 2;
    private static final int FEATURES = 4;
    private static final double KEEP = 0.9;

    private final JsonNode json = published();
    private final SimpleMatrix x = matrix(json.get("x")).transpose();
    private final Dense query = dense("query");
    private final Dense key = dense("key");
    private final Dense value = dense("value");
    private final Dense projection = dense("proj");

    /** Columns are positions: of a share's matrix, the position that asks. */
    @Test
    void dropoutIsTheOneThatTheyPrinted() {
        SimpleMatrix q = query.forward(x);
        SimpleMatrix k = key.forward(x);
        SimpleMatrix v = value.forward(x);
        List<Head> heads = new ArrayList<>();
        SimpleMatrix outputs = new SimpleMatrix(0, x.getNumCols());
        for (int h = 0; h < HEADS; h++) {
            heads.add(new Head(matrix(json.get("masks").get(h)).transpose(), rows(q, h), rows(k, h), rows(v, h)));
            outputs = outputs.concatRows(heads.get(h).forward());
        }

        SimpleMatrix y = projection.forward(outputs);

        Compare.within("y", y, matrix(json.get("printed")).transpose(), 5.1e-5);

        SimpleMatrix dOutputs = projection.backward(matrix(json.get("dout")).transpose());
        SimpleMatrix dQ = new SimpleMatrix(0, x.getNumCols());
        SimpleMatrix dK = dQ;
        SimpleMatrix dV = dQ;
        for (int h = 0; h < HEADS; h++) {
            Head head = heads.get(h);
            SimpleMatrix dOutput = rows(dOutputs, h);
            SimpleMatrix dScores = head.backward(dOutput);
            dQ = dQ.concatRows(head.k.mult(dScores));
            dK = dK.concatRows(head.q.mult(dScores.transpose()));
            dV = dV.concatRows(dOutput.mult(head.dropped.transpose()));
        }

        SimpleMatrix dX = query.backward(dQ).plus(key.backward(dK)).plus(value.backward(dV));

        Compare.within("dL/dx", dX, matrix(json.get("dx")).transpose(), 1e-14);
    }

    /** One head: the values, weighted by a softmax of the scores that is dropped out. */
    private static final class Head {
        private final Layer softmax = new Softmax();
        private final Layer dropout;
        private final SimpleMatrix q;
        private final SimpleMatrix k;
        private final SimpleMatrix v;
        private SimpleMatrix dropped = new SimpleMatrix(0, 0);

        Head(SimpleMatrix mask, SimpleMatrix q, SimpleMatrix k, SimpleMatrix v) {
            this.dropout = new Dropout(mask, KEEP);
            this.q = q;
            this.k = k;
            this.v = v;
        }

        SimpleMatrix forward() {
            SimpleMatrix scores = k.transpose().mult(q).divide(Math.sqrt(FEATURES));
            dropped = dropout.forward(softmax.forward(scores));
            return v.mult(dropped);
        }

        /** By the product of keys and queries. */
        SimpleMatrix backward(SimpleMatrix dOutput) {
            SimpleMatrix dScores =
                    softmax.backward(dropout.backward(v.transpose().mult(dOutput)));
            return dScores.divide(Math.sqrt(FEATURES));
        }
    }

    private static SimpleMatrix rows(SimpleMatrix matrix, int head) {
        return matrix.rows(head * FEATURES, (head + 1) * FEATURES);
    }

    private Dense dense(String name) {
        JsonNode bias = json.get(name + "_bias");
        SimpleMatrix b = new SimpleMatrix(bias.size(), 1)
                .elementOp((int row, int column, double any) -> bias.get(row).asDouble());
        return new Dense(matrix(json.get(name + "_weight")), b);
    }

    private static JsonNode published() {
        try (InputStream in = AttentionOfCs231nTest.class.getResourceAsStream("/attention.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleMatrix matrix(JsonNode rows) {
        SimpleMatrix matrix = new SimpleMatrix(rows.size(), rows.get(0).size());
        return matrix.elementOp(
                (int row, int column, double any) -> rows.get(row).get(column).asDouble());
    }
}
