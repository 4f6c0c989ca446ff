package org.confer.database;

/**
 * The database cannot be used as it stands. The message is one sentence for the operator: what is
 * wrong, where, and what helps; no secret in it.
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    public DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
