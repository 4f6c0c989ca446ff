package org.confer.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.confer.booking.Booking;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Outcome;
import org.confer.kernel.Permission;
import org.confer.meeting.MeetingId;
import org.confer.meeting.MeetingListing;
import org.confer.meeting.MeetingRights;
import org.confer.meeting.MeetingState;
import org.confer.meeting.Meetings;
import org.confer.meeting.NewMeeting;
import org.confer.meeting.spi.MeetingTab;
import org.confer.shell.Addresses;
import org.confer.shell.Confirmation;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.ReasonDialog;
import org.confer.shell.Toast;
import org.confer.shell.Told;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A meeting, in tabs of which each has an address of its own; other modules add tabs. */
@Route("meetings/:id/:tab?")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class MeetingView extends Page implements BeforeEnterObserver {

    /**
     * As soon as it has a place on the page, which it has not yet while the page is put together.
     */
    private static final String INTO_SIGHT =
            "new ResizeObserver((sizes, observer) => { observer.disconnect();"
                    + " this.scrollIntoView({block: 'nearest', inline: 'center'}); }).observe(this)";

    private final Meetings meetings;
    private final List<MeetingTab> tabs;
    private final SlotProposals proposals;
    private final CurrentUser user;

    MeetingView(
            Meetings meetings,
            ObjectProvider<MeetingTab> tabs,
            SlotProposals proposals,
            CurrentUser user) {
        this.meetings = meetings;
        this.proposals = proposals;
        this.user = user;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(MeetingTab::position)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId id = Addresses.id(event.getRouteParameters(), MeetingId::new);
        show(id, event.getRouteParameters().get("tab").orElse(OverviewTab.SEGMENT));
    }

    private void show(MeetingId id, String segment) {
        MeetingListing meeting = meetings.find(id);
        List<MeetingTab> offered = tabs.stream().filter(tab -> tab.offeredFor(meeting)).toList();
        MeetingTab open =
                offered.stream()
                        .filter(tab -> tab.segment().equals(segment))
                        .findFirst()
                        .orElseThrow(() -> new NotPermitted("no such tab"));
        title(meeting.title());
        actions(steps(meeting, segment).toArray(Component[]::new));
        Nav nav = new Nav();
        nav.addClassName("meeting-tabs");
        nav.getElement().setAttribute("aria-label", Words.of("meeting.tabs"));
        for (MeetingTab tab : offered) {
            Anchor link = new Anchor("meetings/" + id + "/" + tab.segment(), Words.of(tab.label()));
            if (tab.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
                // on a phone not all tabs are in sight
                link.getElement().executeJs(INTO_SIGHT);
            }
            nav.add(link);
        }
        clear();
        add(
                Parts.line(
                        MeetingParts.badge(meeting.state()),
                        Parts.quiet(MeetingParts.when(meeting))),
                nav);
        for (MeetingTab tab : offered) {
            if (!tab.equals(open)) {
                tab.notice(meeting).ifPresent(this::add);
            }
        }
        add(open.create(meeting));
    }

    /** What the person at work may do with the meeting as a whole, in its present state. */
    private List<Component> steps(MeetingListing meeting, String segment) {
        MeetingId id = meeting.id();
        MeetingRights rights = meetings.rights(id);
        List<Component> steps = new ArrayList<>();
        if (rights.arranges() && meeting.state().isBeforehand()) {
            steps.add(new Anchor("meetings/" + id + "/edit", Words.of("meeting.arrange")));
            if (meeting.state().mayBecome(MeetingState.CONVENED)) {
                steps.add(Parts.primary("meeting.convene", click -> convene(meeting, segment)));
            }
            if (meeting.state().mayBecome(MeetingState.POSTPONED)) {
                steps.add(Parts.button("meeting.postpone", click -> askPostpone(id, segment)));
            }
            steps.add(Parts.button("meeting.cancel", click -> askCancel(id, segment)));
        }
        if (rights.runs() && meeting.state() == MeetingState.CONVENED) {
            steps.add(
                    Parts.primary(
                            "meeting.begin",
                            click ->
                                    Told.of(
                                            () -> meetings.begin(id),
                                            Message.of("meeting.begun"),
                                            done ->
                                                    getUI().ifPresent(ui ->
                                                            ui.navigate(
                                                                    "meetings/"
                                                                            + done
                                                                            + "/"
                                                                            + MeetingTab.LIVE)))));
        }
        if (rights.runs() && meeting.state() == MeetingState.IN_SESSION) {
            steps.add(Parts.primary("meeting.end", click -> askEnd(id, segment)));
        }
        return steps;
    }

    private void convene(MeetingListing meeting, String segment) {
        Outcome<MeetingId> outcome = convened(meeting.id());
        if (Toast.tell(outcome, Message.of("meeting.convened"))) {
            show(meeting.id(), segment);
        } else if (outcome instanceof Outcome.Refused<MeetingId>(Message reason)
                && Booking.wasTaken(reason)
                && user.may(Permission.CONVENE)) {
            add(
                    proposals.instead(
                            meeting,
                            new NewMeeting(
                                    meeting.title(),
                                    meeting.planned().orElse(null),
                                    meeting.place(),
                                    meeting.room())));
        }
    }

    private Outcome<MeetingId> convened(MeetingId id) {
        try {
            return meetings.convene(id);
        } catch (InvalidInput unprintable) {
            // something on the agenda cannot be printed for the papers that go with invitations
            return new Outcome.Refused<>(unprintable.reason());
        }
    }

    private void askPostpone(MeetingId id, String segment) {
        new ReasonDialog(
                        Message.of("meeting.postpone.ask"),
                        reason -> meetings.postpone(id, reason),
                        Message.of("meeting.postponed"),
                        done -> show(done, segment))
                .open();
    }

    private void askCancel(MeetingId id, String segment) {
        new ReasonDialog(
                        Message.of("meeting.cancel.ask"),
                        reason -> meetings.cancel(id, reason),
                        Message.of("meeting.cancelled"),
                        done -> show(done, segment))
                .open();
    }

    private void askEnd(MeetingId id, String segment) {
        Confirmation.ask(
                Message.of("meeting.end.ask"),
                Message.of("meeting.end.consequence"),
                Message.of("meeting.end"),
                () ->
                        Told.of(
                                () -> meetings.end(id),
                                Message.of("meeting.ended"),
                                done -> show(done, segment)));
    }
}
