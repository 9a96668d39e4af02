package org.gradus.engine.diagnose.formula;

/** What names in a formula mean that the right one has not: a sentence for each, to be read after it. */
final class Legend {

    private Legend() {}

    static String of(Expression formula) {
        return Numbering.legend(formula) + LeftOut.legend(formula) + OneTerm.legend(formula);
    }
}
