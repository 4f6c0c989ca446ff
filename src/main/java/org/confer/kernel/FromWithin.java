package org.confer.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public method of a public service may be called only in the course of another service's
 * method or of a listener to an event, which answers for the permission; called from outside, by a
 * view for example, it is refused to everybody. Enforced around every call by the security module.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromWithin {
    /** Who calls it, and how that one knows that it may be done. */
    String value();
}
