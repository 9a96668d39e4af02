package org.gradus.engine.zoo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A right layer or loss of the zoo: it must keep every mark of its part. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Right {

    /** The part of {@code every-kind} that it is an answer to, {@code "Dense"}. */
    String part();

    /** How it is written, in a few words; no two members of the same part have the same. */
    String way();
}
