package org.gradus.wire;

/** What a student's class implements. */
public enum Contract {
    LAYER,
    LOSS
}
