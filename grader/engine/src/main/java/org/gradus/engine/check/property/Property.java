package org.gradus.engine.check.property;

import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;

/**
 * A law that every right layer or loss obeys.
 *
 * @param <I> the kind of instance that it is tried on
 */
public interface Property<I> {

    /** The name of its checks. */
    String name();

    /** How it is tried on one instance: the same checks whatever the instance. */
    Experiment on(Candidate candidate, I instance);
}
