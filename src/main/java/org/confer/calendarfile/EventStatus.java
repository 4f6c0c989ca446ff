package org.confer.calendarfile;

/** How sure an event is (RFC 5545 section 3.8.1.11). */
public enum EventStatus {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
}
