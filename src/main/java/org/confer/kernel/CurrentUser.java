package org.confer.kernel;

import java.util.Locale;

/** Who is at work right now; implemented by the security module from the signed-in session. */
public interface CurrentUser {

    /**
     * @throws NotPermitted if nobody is signed in
     */
    PersonId person();

    /**
     * The department the person works for.
     *
     * @throws NotPermitted if nobody is signed in
     */
    DepartmentId department();

    boolean isSignedIn();

    boolean may(Permission permission);

    /** Whether the person works for this department. */
    default boolean worksFor(DepartmentId other) {
        return isSignedIn() && department().equals(other);
    }

    /** The language chosen by the person, else the installation's. */
    Locale locale();

    /**
     * @throws NotPermitted unless {@link #may(Permission)}
     */
    default void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted("needs " + permission);
        }
    }

    /**
     * @throws NotPermitted unless the person works for this department
     */
    default void requireDepartment(DepartmentId owner) {
        if (!worksFor(owner)) {
            throw new NotPermitted("belongs to another department");
        }
    }
}
