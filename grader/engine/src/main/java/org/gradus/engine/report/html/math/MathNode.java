package org.gradus.engine.report.html.math;

import java.util.List;

/** A piece of a formula as a page sets it: what MathML calls an element. The template writes and escapes it. */
public sealed interface MathNode {

    /** What a leaf is. */
    enum Kind {
        /** A variable of one letter, set in italics. */
        VARIABLE,
        /** A name of several letters, or the d of a differential: set upright. */
        NAME,
        NUMBER,
        OPERATOR,
        /** Words between formulae. */
        WORDS
    }

    /** One sign, name or number, or several words. */
    record Leaf(Kind kind, String text) implements MathNode {}

    /** Pieces that follow each other. */
    record Row(List<MathNode> pieces) implements MathNode {

        public Row {
            pieces = List.copyOf(pieces);
        }
    }

    /** One above the other. */
    record Fraction(MathNode over, MathNode under) implements MathNode {}

    /** Something with an exponent. */
    record Power(MathNode base, MathNode exponent) implements MathNode {}

    /** A name with a number: {@code h0}. */
    record Indexed(MathNode base, MathNode index) implements MathNode {}

    /** Pieces in one: no row around a single one. */
    static MathNode row(List<MathNode> pieces) {
        return pieces.size() == 1 ? pieces.get(0) : new Row(pieces);
    }
}
