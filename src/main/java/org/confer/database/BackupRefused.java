package org.confer.database;

/**
 * A backup cannot be written, or a file cannot be restored; the message is one sentence for the
 * operator, and the records are as they were.
 */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String sentence) {
        super(sentence);
    }

    public BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
