package org.gradus.engine.check;

import java.util.function.Function;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Outcome;

/**
 * Something that is read from the answers to a script.
 *
 * @param check whose result it is
 * @param judge compares with what only the judge knows
 */
public record Observation(CheckId check, Function<Answers, Outcome> judge) {}
