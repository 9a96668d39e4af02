package org.gradus.engine.assignment;

/** A layer of a test case, and the sizes of what goes in and out. */
record LayerStep(CaseStep layer, Size input, Size output) {}
