package org.confer.sitting.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.confer.kernel.CurrentUser;
import org.confer.meeting.Agendas;
import org.confer.meeting.Decisions;
import org.confer.meeting.Meetings;
import org.confer.meeting.Seats;
import org.confer.meeting.spi.AgendaContribution;
import org.confer.meeting.spi.DecisionNote;
import org.confer.organisation.People;
import org.confer.sitting.Boards;
import org.confer.sitting.Following;
import org.confer.sitting.Paragraphs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom the parts of the live page ask. */
@Component
record Sources(
        Meetings meetings,
        Agendas agendas,
        Seats seats,
        Decisions decisions,
        Boards boards,
        Paragraphs paragraphs,
        Following following,
        People people,
        CurrentUser user,
        Clock clock,
        ObjectProvider<AgendaContribution> contributions,
        ObjectProvider<DecisionNote> decisionNotes) {

    List<DecisionNote> notes() {
        return decisionNotes.stream()
                .sorted(Comparator.comparingInt(DecisionNote::position))
                .toList();
    }
}
