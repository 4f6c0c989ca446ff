package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.Deputy;
import org.confer.conference.MemberListing;
import org.confer.kernel.Message;
import org.confer.organisation.People;
import org.confer.shell.Confirmation;
import org.confer.shell.Parts;
import org.confer.shell.Told;
import org.confer.shell.Words;

/** The units that are members now, and through whom each is reached. */
class MemberCards extends Div {

    private final Conferences conferences;
    private final People people;
    private final ConferenceCharter charter;
    private final Runnable whenChanged;

    MemberCards(
            Conferences conferences,
            People people,
            ConferenceCharter charter,
            Runnable whenChanged) {
        this.conferences = conferences;
        this.people = people;
        this.charter = charter;
        this.whenChanged = whenChanged;
        addClassName("cards");
        charter.members().stream()
                .filter(MemberListing::isCurrent)
                .sorted(Comparator.comparing(this::follows))
                .forEach(member -> add(card(member)));
    }

    /** The lead unit stands first. */
    private boolean follows(MemberListing member) {
        return !charter.listing().isLedBy(member.unit().id());
    }

    private Component card(MemberListing member) {
        boolean leads = !follows(member);
        Span name = new Span(member.unit().name());
        name.addClassName("part-name");
        Div card = Parts.card(name);
        if (leads) {
            card.add(Parts.quiet(Words.of("conference.lead")));
        }
        card.add(
                Parts.quiet(
                        member.liaisonName() == null
                                ? Words.of("conference.liaison.none")
                                : Words.of("conference.liaisonIs", member.liaisonName())));
        if (!member.deputies().isEmpty()) {
            List<String> names = member.deputies().stream().map(Deputy::name).toList();
            card.add(Parts.quiet(Words.of("conference.deputiesAre", Words.formats().list(names))));
        }
        card.add(
                Parts.quiet(
                        Words.of("conference.memberSince", Words.formats().date(member.since()))));
        if (charter.arrangedByMe()) {
            card.add(tools(member, leads));
        }
        return card;
    }

    private Component tools(MemberListing member, boolean leads) {
        ConferenceId id = charter.listing().id();
        Component officers =
                Parts.button(
                        "conference.officers",
                        click ->
                                new OfficersDialog(
                                                conferences,
                                                id,
                                                member,
                                                new Speakers(
                                                        people.of(member.unit().id()),
                                                        conferences.speakers(
                                                                id, member.unit().id())),
                                                whenChanged)
                                        .open());
        return leads
                ? Parts.line(officers)
                : Parts.line(
                        officers,
                        Parts.button("conference.release", click -> askRelease(id, member)));
    }

    private void askRelease(ConferenceId id, MemberListing member) {
        Confirmation.ask(
                Message.of("conference.release.ask", member.unit().name()),
                Message.of("conference.release.consequence"),
                Message.of("conference.release"),
                () ->
                        Told.of(
                                () -> conferences.release(id, member.unit().id()),
                                Message.of("conference.released"),
                                done -> whenChanged.run()));
    }
}
