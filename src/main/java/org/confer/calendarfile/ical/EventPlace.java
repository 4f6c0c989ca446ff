package org.confer.calendarfile.ical;

import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the file, and what tells its versions apart. Its lines are read again
 * when it is its turn, so that a file of 50,000 events needs little more memory than its bytes.
 *
 * @param uid null if it has none
 * @param recurrence the RECURRENCE-ID as it stands, null for a series or a single event
 * @param stamp DTSTAMP as it stands, maybe empty
 */
record EventPlace(
        String component,
        int line,
        int offset,
        @Nullable String uid,
        @Nullable String recurrence,
        int sequence,
        String stamp) {

    /** What makes two events versions of one another. */
    record Instance(String uid, @Nullable String recurrence) {}

    static EventPlace of(Component component) {
        ContentLine recurrence = component.first("RECURRENCE-ID");
        String uid = component.text("UID");
        String sequence = component.text("SEQUENCE");
        return new EventPlace(
                component.name,
                component.line,
                component.offset,
                uid.isEmpty() ? null : uid,
                recurrence == null ? null : recurrence.value().strip(),
                sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0,
                component.text("DTSTAMP"));
    }

    @Nullable Instance instance() {
        return uid == null || component.equals("VFREEBUSY") ? null : new Instance(uid, recurrence);
    }

    /** By SEQUENCE, then DTSTAMP (RFC 5546 section 2.1.5); of equal ones the later in the file. */
    boolean isNewerThan(EventPlace other) {
        int bySequence = Integer.compare(sequence, other.sequence);
        if (bySequence != 0) {
            return bySequence > 0;
        }
        int byStamp = stamp.compareTo(other.stamp);
        return byStamp != 0 ? byStamp > 0 : offset > other.offset;
    }
}
