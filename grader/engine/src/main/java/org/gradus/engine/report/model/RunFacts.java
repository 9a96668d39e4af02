package org.gradus.engine.report.model;

/**
 * What is told of a run to whoever reads its report: nothing that students must not know.
 *
 * @param grader the version of Gradus
 * @param graderHash SHA-256 of it
 * @param java the version of the Java runtime
 * @param sandbox the name of the walls
 * @param assignmentHash SHA-256 of all files that change results
 * @param seed of all random inputs, or that it is secret
 * @param encoding that was named for sources that do not say their own; empty if it is found out
 */
public record RunFacts(
        String grader,
        String graderHash,
        String java,
        String sandbox,
        String assignmentHash,
        String seed,
        String encoding) {}
