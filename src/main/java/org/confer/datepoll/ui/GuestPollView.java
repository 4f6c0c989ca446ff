package org.confer.datepoll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.confer.datepoll.CandidateId;
import org.confer.datepoll.Choice;
import org.confer.datepoll.GuestPoll;
import org.confer.datepoll.GuestPolls;
import org.confer.datepoll.OthersShown;
import org.confer.datepoll.PollListing;
import org.confer.kernel.Outcome;
import org.confer.shell.Facts;
import org.confer.shell.LanguageChoice;
import org.confer.shell.Parts;
import org.confer.shell.PublicPage;
import org.confer.shell.Words;

/** A guest answers a date poll by a personal link, without an account. */
@Route(value = "polls/:secret([A-Za-z0-9_\\-]{43})", autoLayout = false)
@AnonymousAllowed
class GuestPollView extends PublicPage implements BeforeEnterObserver {

    private final GuestPolls polls;
    private final Clock clock;
    private final Div content = new Div();

    GuestPollView(GuestPolls polls, Clock clock) {
        super("datepoll.guestPage");
        this.polls = polls;
        this.clock = clock;
        card.addClassName("datepoll-guest");
        content.addClassName("page-content");
        card.add(content, new LanguageChoice());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        Optional<GuestPoll> found = polls.find(secret, address());
        content.removeAll();
        found.ifPresentOrElse(
                poll -> show(secret, poll),
                () -> {
                    Paragraph nothing = new Paragraph(Words.of("datepoll.link.over"));
                    nothing.getElement().setAttribute("role", "status");
                    content.add(nothing);
                });
    }

    private void show(String secret, GuestPoll found) {
        PollListing poll = found.poll();
        content.add(
                new Facts()
                        .with(Words.of("datepoll.field.meeting"), poll.title())
                        .with(Words.of("datepoll.field.conference"), poll.conference())
                        .with(Words.of("datepoll.field.lead"), poll.lead())
                        .with(
                                Words.of("datepoll.field.deadline"),
                                Words.formats().dateTime(poll.deadline(), poll.zone()))
                        .with(Words.of("datepoll.field.zone"), poll.zone().getId()));
        if (!poll.note().isEmpty()) {
            content.add(Parts.text(poll.note()));
        }
        Div others = new Div();
        if (poll.takesAnswers(clock.instant())) {
            content.add(
                    new PollAnswers(
                            poll,
                            found.own(),
                            answering(secret),
                            () ->
                                    polls.find(secret, address())
                                            .ifPresent(now -> showOthers(others, now.poll()))));
        } else {
            content.add(over(poll));
        }
        showOthers(others, poll);
        content.add(others);
    }

    private static void showOthers(Div others, PollListing poll) {
        others.removeAll();
        if (poll.othersShown() != OthersShown.NOTHING) {
            others.add(new PollTable(poll));
        }
    }

    private static Paragraph over(PollListing poll) {
        Paragraph over =
                new Paragraph(
                        poll.chosen()
                                .map(one ->
                                        Words.of(
                                                "datepoll.guest.chosen",
                                                Words.formats().period(one.period(), poll.zone())))
                                .orElseGet(() -> Words.of("datepoll.guest.over")));
        over.getElement().setAttribute("role", "status");
        return over;
    }

    private PollAnswers.Answering answering(String secret) {
        return new PollAnswers.Answering() {
            @Override
            public Outcome<?> vote(CandidateId candidate, Choice choice) {
                return polls.vote(secret, address(), candidate, choice);
            }

            @Override
            public Outcome<?> voteForAll(Choice choice) {
                return polls.voteForAll(secret, address(), choice);
            }

            @Override
            public Outcome<?> remark(String remark) {
                return polls.remark(secret, address(), remark);
            }
        };
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null
                ? "unknown"
                : request.getRemoteAddr();
    }
}
