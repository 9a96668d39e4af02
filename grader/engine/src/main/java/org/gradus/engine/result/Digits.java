package org.gradus.engine.result;

/** How numbers look that lack digits. */
public enum Digits {
    /** Each is one that a {@code float} can hold, and near the right one. */
    OF_FLOATS,

    /** They are nearly right, which means single precision only where others of the part are floats. */
    TOO_FEW
}
