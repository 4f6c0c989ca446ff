package org.confer.conference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.confer.conference.ConferenceCharter;
import org.confer.conference.ConferenceId;
import org.confer.conference.Conferences;
import org.confer.conference.spi.ConferenceSection;
import org.confer.organisation.Departments;
import org.confer.organisation.People;
import org.confer.shell.Addresses;
import org.confer.shell.Facts;
import org.confer.shell.Page;
import org.confer.shell.Parts;
import org.confer.shell.Words;
import org.springframework.beans.factory.ObjectProvider;

/** A joint conference: charter, its latest meetings and calls, members. */
@Route("conferences/:id")
@RolesAllowed({"SEE_MEETINGS", "ADMINISTER"})
class ConferenceView extends Page implements BeforeEnterObserver {

    private final Conferences conferences;
    private final List<ConferenceSection> sections;
    private final Departments departments;
    private final People people;

    ConferenceView(
            Conferences conferences,
            ObjectProvider<ConferenceSection> sections,
            Departments departments,
            People people) {
        this.conferences = conferences;
        this.sections =
                sections.stream()
                        .sorted(Comparator.comparingInt(ConferenceSection::position))
                        .toList();
        this.departments = departments;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.id(event.getRouteParameters(), ConferenceId::new));
    }

    private void show(ConferenceId id) {
        ConferenceCharter charter = conferences.charter(id);
        title(charter.listing().name());
        if (charter.arrangedByMe()) {
            List<Component> steps = new ArrayList<>();
            sections.forEach(section -> steps.addAll(section.steps(charter)));
            steps.add(new Anchor("conferences/" + id + "/edit", Words.of("conference.edit")));
            actions(steps.toArray(Component[]::new));
        }
        clear();
        add(facts(charter));
        // a conference may have forty members: what it does stands above who they are
        sections.forEach(
                section -> add(new H2(Words.of(section.heading())), section.create(charter)));
        add(
                Parts.heading("conference.members"),
                new MemberCards(conferences, people, charter, () -> show(id)));
        if (charter.arrangedByMe()) {
            add(new Admission(conferences, departments, people, id, () -> show(id)));
        }
        add(new MembershipHistory(charter));
    }

    private Component facts(ConferenceCharter charter) {
        return new Facts()
                .with(Words.of("conference.lead"), charter.listing().lead().name())
                .with(
                        Words.of("conference.convener"),
                        Objects.requireNonNullElse(charter.convenerName(), ""))
                .with(
                        Words.of("conference.quorum"),
                        Words.of(charter.listing().quorumRule().label()))
                .with(
                        Words.of("conference.clearance"),
                        Words.of(charter.terms().clearance().label()))
                .with(
                        Words.of("conference.proposals"),
                        Words.of(charter.terms().proposals().label()))
                .with(Words.of("conference.field.rhythm"), charter.terms().rhythm())
                .with(
                        Words.of("conference.ladder"),
                        Words.of(
                                "conference.ladder.days",
                                charter.terms().ladder().person(),
                                charter.terms().ladder().unitHead(),
                                charter.terms().ladder().convener()))
                .with(
                        Words.of("conference.field.numberingPrefix"),
                        charter.listing().numberingPrefix())
                .with(Words.of("conference.zone"), charter.listing().zone().getId())
                .with(Words.of("conference.field.charter"), Parts.text(charter.terms().charter()));
    }
}
