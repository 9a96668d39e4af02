package org.gradus.engine.check.suite;

import org.gradus.engine.check.Judged;
import org.gradus.engine.check.law.PropertyRun;

/**
 * A check of a property that failed.
 *
 * @param judged the check, and what it came to the first time
 * @param trial the property that it belongs to
 * @param attempt the number of the try in which it failed, from 0
 */
public record Falsified(Judged judged, PropertyRun trial, int attempt) {}
