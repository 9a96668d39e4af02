package org.gradus.engine.report.html.data;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A facet of a part, over all submissions with points.
 *
 * @param worth its points
 * @param earned how many submissions earned it; likewise the others
 */
@JsonPropertyOrder({"part", "facet", "worth", "earned", "followed", "lost", "withheld"})
public record FacetColumn(
        String part, String facet, String worth, long earned, long followed, long lost, long withheld) {}
