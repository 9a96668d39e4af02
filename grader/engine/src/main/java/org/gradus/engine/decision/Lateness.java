package org.gradus.engine.decision;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How late a submission was, in seconds after the deadline; negative or 0 for one that was not.
 *
 * @param seconds exact
 */
public record Lateness(BigDecimal seconds) {

    static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    static Lateness of(Duration after) {
        return new Lateness(BigDecimal.valueOf(after.getSeconds()).add(BigDecimal.valueOf(after.getNano(), 9)));
    }

    static Lateness ofDays(BigDecimal days) {
        return new Lateness(days.multiply(SECONDS_OF_A_DAY));
    }
}
