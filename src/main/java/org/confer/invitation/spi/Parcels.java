package org.confer.invitation.spi;

import java.util.Locale;
import java.util.function.Function;
import org.confer.kernel.DepartmentId;
import org.confer.meeting.MeetingId;

/** What another module sends along with invitations; a Spring bean of that module. */
public interface Parcels {

    /**
     * For the invitations to one meeting that are written in the transaction now open.
     *
     * @return what goes to a unit, and only what that unit may be shown; asked as often as somebody
     *     of the unit is invited, and not at all if nobody is
     */
    Function<DepartmentId, Parcel> of(MeetingId meeting, Locale language);
}
