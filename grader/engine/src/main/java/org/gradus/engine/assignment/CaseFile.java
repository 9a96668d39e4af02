package org.gradus.engine.assignment;

/** A file that can be run alone: a test case, or a property with what it is tried on. */
public sealed interface CaseFile permits TestCase, PropertyCase {

    /** Its name. */
    String id();

    /** What it is about. */
    String title();

    /** The file, as its problems name it. */
    String file();
}
