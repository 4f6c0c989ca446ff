package org.confer.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks which addresses a host has; the machine's own resolver unless a test says otherwise. */
@FunctionalInterface
interface NameLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
