package org.confer.kernel;

/**
 * The current user may not do this, or not to this object. Objects that one may not even see are
 * refused in the same words as objects that do not exist.
 */
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String what) {
        super(what);
    }
}
