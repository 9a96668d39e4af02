package org.gradus.engine.report.model;

import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Counterexample;

/** The smallest example that was found for a facet of a part. */
public record Example(Part part, Facet facet, Counterexample found) {}
