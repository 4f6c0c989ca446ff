package org.confer.caldav;

import org.confer.outbound.WebAddress;

/**
 * A collection of events on a server.
 *
 * @param name as its owner called it; empty if the server does not say
 */
public record DavCalendar(WebAddress address, String name) {}
