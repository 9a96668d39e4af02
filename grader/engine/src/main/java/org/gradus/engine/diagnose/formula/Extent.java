package org.gradus.engine.diagnose.formula;

/** What a matrix has as many rows or columns of. Two of them may be equally many by chance; a formula is right whatever they are. */
public enum Extent {
    ONE,
    INPUTS,
    OUTPUTS,
    SAMPLES;

    static final int COUNT = values().length;
}
