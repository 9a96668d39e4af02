package org.gradus.engine.check;

import java.util.function.Function;
import org.gradus.engine.result.CheckId;

/**
 * Something that is read from the answers to a script.
 *
 * @param check whose result it is
 * @param judge compares with what only the judge knows
 */
public record Observation(CheckId check, Function<Answers, Judgement> judge) {

    /** The judgement on a script's answers. */
    public Judged of(Answers answers) {
        return new Judged(check, judge.apply(answers));
    }
}
