package org.confer.database;

/**
 * A backup was restored while the application ran: everything that it remembers, who is signed in
 * above all, may be wrong.
 */
public record DatabaseReplaced() {}
