package org.confer.calendar;

/** The owner of a calendar decided to share its titles; from its next reading on they are kept. */
public record TitlesShared(SourceId source) {}
