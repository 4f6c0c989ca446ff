package org.confer.kernel;

import java.util.List;
import java.util.Set;

/**
 * Which departments share their work through a standing conference; implemented by the conference
 * module. Plans, duplicates and busy times are shared within such circles and not beyond. Counted
 * are active conferences and those who are members today. A conference also speaks for the
 * departments of lower levels of government below its own, as a city's for those of its counties.
 */
public interface Circles {

    /**
     * Whose work the current user may see: the own department and all for whom the conferences
     * speak in which it is a member; everybody for an auditor.
     *
     * @throws NotPermitted if nobody is signed in
     */
    Circle mine();

    /**
     * The part of {@link #mine()} that consists of these departments; cheaper than the whole where
     * only a few are in question.
     *
     * @throws NotPermitted if nobody is signed in
     */
    Circle mineAmong(Set<DepartmentId> departments);

    /**
     * Whom the current user's department leads: itself and all for whom the conferences speak that
     * it leads. Whether the user may act for it is another question.
     *
     * @throws NotPermitted if nobody is signed in
     */
    Circle led();

    /** For whom each conference speaks; for work in nobody's name. */
    List<Circle> all();
}
