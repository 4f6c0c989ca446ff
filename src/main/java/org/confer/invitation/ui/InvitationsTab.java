package org.confer.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.confer.invitation.ArrivedAnswer;
import org.confer.invitation.InvitationWords;
import org.confer.invitation.Invitations;
import org.confer.invitation.InvitedListing;
import org.confer.kernel.Message;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.Meetings;
import org.confer.meeting.spi.MeetingTab;
import org.confer.shell.Parts;
import org.confer.shell.Words;

/** For the secretariat: who was asked by mail and what came back. */
@org.springframework.stereotype.Component
class InvitationsTab implements MeetingTab {

    private final Invitations invitations;
    private final Meetings meetings;

    InvitationsTab(Invitations invitations, Meetings meetings) {
        this.invitations = invitations;
        this.meetings = meetings;
    }

    @Override
    public String segment() {
        return "invitations";
    }

    @Override
    public Message label() {
        return Message.of("invitation.tab");
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public boolean offeredFor(MeetingListing meeting) {
        return meetings.rights(meeting.id()).arranges();
    }

    @Override
    public Component create(MeetingListing meeting) {
        Div tab = new Div();
        tab.addClassName("meeting-tab");
        List<InvitedListing> sent = invitations.of(meeting.id());
        tab.add(Parts.heading("invitation.sent"));
        if (sent.isEmpty()) {
            tab.add(Parts.quiet(Words.of("invitation.sent.none")));
        }
        UnorderedList people = new UnorderedList();
        people.addClassName("meeting-roll");
        sent.forEach(one -> people.add(invited(meeting, one)));
        tab.add(people, Parts.heading("invitation.answers"));
        List<ArrivedAnswer> answers = invitations.answers(meeting.id());
        if (answers.isEmpty()) {
            tab.add(Parts.quiet(Words.of("invitation.answers.none")));
        }
        UnorderedList arrived = new UnorderedList();
        arrived.addClassName("meeting-roll");
        answers.forEach(one -> arrived.add(answer(meeting, one)));
        tab.add(arrived);
        return tab;
    }

    private static ListItem invited(MeetingListing meeting, InvitedListing one) {
        Span state =
                new Span(
                        one.uninvited()
                                ? Words.of("invitation.takenBack")
                                : Words.of(InvitationWords.status(one.status())));
        state.addClassName("badge");
        return new ListItem(
                twoLines(
                        one.name(),
                        Words.formats().dateTime(one.sentAt(), meeting.zone())
                                + (one.sequence() == 0
                                        ? ""
                                        : " · " + Words.of("invitation.version", one.sequence()))
                                + (one.comment().isEmpty() ? "" : " · " + one.comment())),
                state);
    }

    private static ListItem answer(MeetingListing meeting, ArrivedAnswer one) {
        Span verdict = new Span(Words.of(one.verdict().label()));
        verdict.addClassName("badge");
        String said = Words.of(InvitationWords.status(one.status()));
        String proposed =
                one.proposed()
                        .map(period ->
                                " · "
                                        + Words.of(
                                                "invitation.proposes",
                                                Words.formats().period(period, meeting.zone())))
                        .orElse("");
        Message reason = one.reason();
        return new ListItem(
                twoLines(
                        one.person() + " · " + said + proposed,
                        Words.formats().dateTime(one.arrivedAt(), meeting.zone())
                                + (one.comment().isEmpty() ? "" : " · " + one.comment())
                                + (reason == null ? "" : " · " + Words.of(reason))),
                verdict);
    }

    private static Div twoLines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("quiet");
        Div cell = new Div(new Span(first), quiet);
        cell.addClassName("two-lines");
        return cell;
    }
}
