package org.gradus.engine.result;

import java.util.Optional;
import org.gradus.engine.protocol.Facet;

/**
 * Which check.
 *
 * @param part the part of the assignment that it looks at; for a whole chain, the word "chain"
 * @param facet the facet that it is evidence for; empty if it carries no marks of its own
 * @param quantity what it looks at, as the facet of its own; under stability and conduct a check counts only where that facet is
 *     earned, since one slip costs once; empty for what is more than one quantity
 * @param family what kind of evidence it is
 * @param name unique together with the part and the facet
 */
public record CheckId(String part, Optional<Facet> facet, Optional<Facet> quantity, Family family, String name) {}
