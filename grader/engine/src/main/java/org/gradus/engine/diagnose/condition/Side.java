package org.gradus.engine.diagnose.condition;

/** On which side of a border answers are wrong. */
enum Side {
    ABOVE,
    BELOW,
    /** At one value alone. */
    AT
}
