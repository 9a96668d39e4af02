package org.gradus.engine.diagnose;

import org.gradus.engine.assignment.Facet;

/**
 * The misconception behind a facet that was not earned.
 *
 * @param explanation for whoever looks for a smaller example that the same misconception explains
 */
public record Named(Facet facet, Misconception misconception, Explanation explanation) {}
