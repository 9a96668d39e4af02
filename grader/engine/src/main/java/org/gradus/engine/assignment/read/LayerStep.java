package org.gradus.engine.assignment.read;

import org.gradus.engine.assignment.CaseStep;

/** A layer of a test case, and the sizes of what goes in and out. */
record LayerStep(CaseStep layer, Size input, Size output) {}
