package org.confer.sitting;

import java.time.Instant;
import java.util.UUID;
import org.confer.kernel.PersonId;
import org.confer.meeting.AgendaItemId;
import org.confer.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the discussion on an item.
 *
 * @param position where it stands among those of its item; ties are broken by the key
 * @param version rises with every change
 * @param pen who is writing in it, or null
 */
public record Paragraph(
        ParagraphId id,
        MeetingId meeting,
        AgendaItemId item,
        int position,
        ParagraphKind kind,
        String text,
        int version,
        @Nullable Pen pen) {

    /**
     * Held by one open page at a time.
     *
     * @param page which page, in whichever application process
     * @param until runs out then, unless something is written before
     */
    public record Pen(UUID page, PersonId person, String name, Instant until) {}

    public boolean isHeldBy(UUID page) {
        return pen != null && pen.page().equals(page);
    }
}
