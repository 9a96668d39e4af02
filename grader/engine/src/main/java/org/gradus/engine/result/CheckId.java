package org.gradus.engine.result;

import java.util.Optional;
import org.gradus.engine.assignment.Facet;

/**
 * Which check.
 *
 * @param part the part of the assignment that it looks at; for a whole chain, the word "chain"
 * @param facet the facet that it is evidence for; empty if it carries no marks of its own
 * @param family what kind of evidence it is
 * @param name unique together with the part and the facet
 */
public record CheckId(String part, Optional<Facet> facet, Family family, String name) {}
