package org.confer.minutes.spi;

import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingId;

/** Something that must be settled before minutes are issued; a Spring bean of another module. */
public interface IssueCondition {

    /**
     * Asked within the transaction that issues, after the person's right to issue was checked; may
     * write down what the moment of issue settles.
     *
     * @return why the minutes may not be issued yet
     */
    Optional<Message> against(MeetingId meeting);
}
