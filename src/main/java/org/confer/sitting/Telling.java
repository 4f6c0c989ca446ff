package org.confer.sitting;

import org.confer.meeting.DecisionTaken;
import org.confer.meeting.MatterPlaced;
import org.confer.meeting.MatterTakenOff;
import org.confer.meeting.MeetingCalledOff;
import org.confer.meeting.MeetingChanged;
import org.confer.meeting.MeetingConvened;
import org.confer.meeting.MeetingHeld;
import org.confer.meeting.MeetingId;
import org.confer.signal.Signal;
import org.confer.signal.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all applications, in the transaction that changes it, what of a meeting changes. */
@Component
class Telling {

    static final String MEETING = "sitting-meeting";
    static final String PARAGRAPH = "sitting-paragraph";

    private final Signals signals;

    Telling(Signals signals) {
        this.signals = signals;
    }

    void meeting(MeetingId id) {
        signals.send(new Signal(MEETING, id.value(), 0));
    }

    void paragraph(ParagraphId id, int version) {
        signals.send(new Signal(PARAGRAPH, id.value(), version));
    }

    @EventListener
    void on(MeetingChanged event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(MeetingConvened event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(MeetingCalledOff event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(MeetingHeld event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(MatterPlaced event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(MatterTakenOff event) {
        meeting(event.meeting());
    }

    @EventListener
    void on(DecisionTaken event) {
        meeting(event.meeting());
    }
}
