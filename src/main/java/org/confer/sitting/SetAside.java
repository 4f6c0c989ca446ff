package org.confer.sitting;

import java.time.Instant;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A text that met another one in its paragraph: both are kept until somebody chose.
 *
 * @param paragraph where it was typed; null if that is gone
 */
public record SetAside(
        SetAsideId id,
        MeetingId meeting,
        AgendaItemId item,
        @Nullable ParagraphId paragraph,
        String text,
        PersonId person,
        String name,
        Instant at) {}
