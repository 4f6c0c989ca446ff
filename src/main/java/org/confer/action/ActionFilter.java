package org.confer.action;

/**
 * Which actions a list shows.
 *
 * @param search words in the text, in a unit's or the conference's name; empty for all
 * @param openOnly without those accepted or cancelled
 */
public record ActionFilter(ActionScope scope, String search, boolean openOnly) {}
