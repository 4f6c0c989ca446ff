package org.confer.kernel;

/**
 * An event that belongs in the append-only trail. Any module publishes it through Spring's event
 * publisher inside its transaction; the audit module writes it down in the same transaction,
 * together with who was signed in and when.
 */
public interface Audited {

    /** What kind of thing was touched, for example {@code meeting}; lower case, stable. */
    String subject();

    /** Key of the thing touched. */
    long subjectId();

    /**
     * What was done, in words that an auditor reads; holds no secret and no personal datum beyond
     * names.
     */
    Message account();
}
