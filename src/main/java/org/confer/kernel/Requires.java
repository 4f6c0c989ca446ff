package org.confer.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public method of a public service may be called by a person who holds one of these
 * permissions. Enforced around every call by the security module.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** Any one of these suffices. */
    Permission[] value();
}
