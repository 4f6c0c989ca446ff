package org.confer.booking;

import org.confer.kernel.Audited;
import org.confer.kernel.Message;

/**
 * A room or what it or people are held for was changed.
 *
 * @param subject {@code room} or {@code booking}
 * @param subjectId key of the room or purpose
 */
public record BookingChanged(String subject, long subjectId, Message account) implements Audited {}
