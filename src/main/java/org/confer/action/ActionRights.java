package org.confer.action;

/**
 * What the person at work may do about an action, its state aside.
 *
 * @param reports reports, submits, asks for an extension; names who is responsible
 * @param judges accepts, returns, grants extensions, cancels
 */
public record ActionRights(boolean reports, boolean judges) {}
