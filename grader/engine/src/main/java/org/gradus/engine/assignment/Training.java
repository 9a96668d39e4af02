package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a student's own layers are to learn: the loss of a case falls below a bound within so many steps of an optimizer.
 *
 * @param testCase the id of a public case with a chain and a loss; its parameters are where the steps start
 * @param optimizer the name of a bundled reference, which makes the steps
 * @param arguments of its constructor, by name
 * @param steps at least 1
 * @param below the bound
 */
public record Training(
        String testCase, String optimizer, SortedMap<String, CaseArgument> arguments, int steps, double below) {

    public Training {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }
}
