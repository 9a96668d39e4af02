package org.gradus.engine.zoo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A wrong layer or loss of the zoo, and what it must get. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Wrong {

    /** The part of {@code every-kind} that it is an answer to, {@code "Dense"}. */
    String part();

    /** The slips that it has and everything else right, {@code "sign flipped in dX"}; empty where it is written out. */
    String slips() default "";

    /** The facets that get nothing, as assignments write them: {@code "forward"}, {@code "gradients.W"}. */
    String[] loses();

    /** The facets that get the follow-through share: forward is wrong, and this gradient is right for that forward. */
    String[] half() default {};

    /** The misconceptions that must be named for the facets that get nothing; empty where none is to be named. */
    String[] name() default {};

    /** What it stands for: a line of the catalogue of bugs ({@code "01"}), or a slip of a document ({@code "003: delta(L)"}). */
    String from() default "";
}
